using System.Globalization;
using System.Net;
using System.Text;
using DigestSite.Cli.Output;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Preview;

/// <summary>What the preview adds to each page it serves: the script that reloads it, and the problems there are.</summary>
internal static class PreviewPart
{
    private const int Shown = 50;

    /// <summary>Puts the part before the end of the body; what is published never holds it.</summary>
    public static byte[] AddTo(byte[] page, PreviewState state)
    {
        var part = Encoding.UTF8.GetBytes(Of(state));
        var at = EndOfBody(page);
        return [.. page.AsSpan(0, at), .. part, .. page.AsSpan(at)];
    }

    /// <summary>A page for when there is no other.</summary>
    public static byte[] PageAbout(string title, string text, PreviewState state)
    {
        var page = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(title)}</title></head>
            <body>
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            <pre>{WebUtility.HtmlEncode(text)}</pre>
            </body>
            </html>

            """;
        return AddTo(Encoding.UTF8.GetBytes(page), state);
    }

    private static string Of(PreviewState state)
    {
        var part = new StringBuilder();
        if (state.Problems.Count > 0)
            AppendProblems(part, state.Problems);

        return part
            .Append(CultureInfo.InvariantCulture, $"<script src=\"{PreviewFiles.Script}\" data-version=\"{state.Version}\"></script>\n")
            .ToString();
    }

    private static void AppendProblems(StringBuilder part, IReadOnlyList<Diagnostic> problems)
    {
        var errors = problems.Count(p => p.Severity == Severity.Error);
        var open = errors > 0 ? " open" : "";
        part.Append(CultureInfo.InvariantCulture, $"<link rel=\"stylesheet\" href=\"{PreviewFiles.Style}\">\n");
        part.Append(CultureInfo.InvariantCulture, $"<details class=\"digest-preview\"{open}><summary>{Counted.As(errors, "error")}, {Counted.As(problems.Count - errors, "warning")}</summary>\n<ul>\n");
        foreach (var problem in problems.Take(Shown))
            AppendProblem(part, problem);
        if (problems.Count > Shown)
            part.Append(CultureInfo.InvariantCulture, $"<li>and {problems.Count - Shown} more, see the terminal</li>\n");
        part.Append("</ul>\n</details>\n");
    }

    private static void AppendProblem(StringBuilder part, Diagnostic problem)
    {
        var severity = problem.Severity == Severity.Error ? "error" : "warning";
        var place = problem.Place is null ? "" : $"<code>{WebUtility.HtmlEncode(problem.Place.ToString())}</code> ";
        var hint = problem.Hint is null ? "" : $"<br><small>{WebUtility.HtmlEncode(problem.Hint)}</small>";
        part.Append(CultureInfo.InvariantCulture, $"<li class=\"{severity}\">{place}<b>{severity} {DiagnosticName.Of(problem.Code)}</b>: {WebUtility.HtmlEncode(problem.Message)}{hint}</li>\n");
    }

    private static int EndOfBody(ReadOnlySpan<byte> page)
    {
        var at = page.LastIndexOf("</body>"u8);
        return at < 0 ? page.Length : at;
    }
}
