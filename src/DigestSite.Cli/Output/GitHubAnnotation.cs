using System.Globalization;
using System.Text;
using DigestSite.Diagnostics;

namespace DigestSite.Cli.Output;

/// <summary>A workflow command that makes GitHub show a problem beside the line it is about.</summary>
internal static class GitHubAnnotation
{
    /// <param name="nameInWorkspace">Turns the file of a place into the path GitHub knows.</param>
    public static string Of(Diagnostic diagnostic, Func<string, string> nameInWorkspace)
    {
        var level = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

        var command = new StringBuilder($"::{level} ");
        if (diagnostic.Place is { } place)
        {
            command.Append(CultureInfo.InvariantCulture, $"file={Property(nameInWorkspace(place.File))},");
            if (place.Line > 0)
                command.Append(CultureInfo.InvariantCulture, $"line={place.Line},");
            if (place.Column > 0)
                command.Append(CultureInfo.InvariantCulture, $"col={place.Column},");
        }

        var message = Printable.Line(diagnostic.Message);
        var text = diagnostic.Hint is { } hint ? $"{message}\n{Printable.Line(hint)}" : message;
        command.Append(CultureInfo.InvariantCulture, $"title={Property(DiagnosticName.Of(diagnostic.Code))}::{Data(text)}");
        return command.ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
