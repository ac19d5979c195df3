using System.Buffers;
using System.Text.RegularExpressions;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>Says of a code block of one long line that it once had several: statements stand one after another.</summary>
internal sealed partial class LostLines : IRepair
{
    private const int LongLine = 120;

    /// <summary>After one of these a statement may begin on the same line.</summary>
    private static readonly SearchValues<char> Continuing = SearchValues.Create(";|&{(,:=>`'\"");

    public void Apply(Element body, FindingLog log)
    {
        foreach (var pre in body.Inside().Where(element => element.LocalName == "pre" && !element.HasClass("mermaid")))
        {
            var text = CodeText.Of(pre).AsSpan().Trim();
            if (text.Length < LongLine || text.Contains('\n')) continue;
            if (LostStatements(text) > 2 || Indentation().Count(text) > 2) log.Add(FindingCode.CodeLinesLost, text.ToString());
        }
    }

    /// <summary>Statements that begin where nothing ends the one before. Prose has such words too, but hardly any of the signs of code.</summary>
    private static int LostStatements(ReadOnlySpan<char> text)
    {
        if (text.Count('(') + text.Count('=') + text.Count('{') < 3) return 0;
        var count = 0;
        foreach (var match in Statement().EnumerateMatches(text))
        {
            var before = text[..match.Index].TrimEnd();
            var isContinued = before.Length > 0 && (Continuing.Contains(before[^1]) || before.EndsWith(" do") || before.EndsWith(" then") || before.EndsWith(" else"));
            if (!isContinued) count++;
        }
        return count;
    }

    [GeneratedRegex(@"\b(?:import|from|def|class|return|const|let|var|function|public|private|while|echo|sudo|using)\s")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\S {4,}\S")]
    private static partial Regex Indentation();
}
