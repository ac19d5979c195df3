using System.Globalization;
using DigestSite.Markdown;

namespace DigestSite.Cli.Output;

/// <summary>How a finding of conversion is told: <c>replaced: embed: a link (3 times): "https://example.org/"</c>.</summary>
internal static class FindingLine
{
    public static string Of(Finding finding)
    {
        var kind = finding.Kind.ToString().ToLowerInvariant();
        var times = finding.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({finding.Count} times)");
        var sample = string.IsNullOrWhiteSpace(finding.Sample) ? "" : $": \"{Printable.Line(finding.Sample).Trim()}\"";
        return $"{kind}: {finding.Code.Words}{times}{sample}";
    }
}
