using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>Says of a code block of one long line that it once had several: statements stand one after another.</summary>
internal sealed partial class LostLines : IRepair
{
    private const int LongLine = 120;

    public void Apply(IElement body, FindingLog log)
    {
        foreach (var pre in body.Inside().Where(element => element.LocalName == "pre" && !element.HasClass("mermaid")))
        {
            var text = CodeText.Of(pre).AsSpan().Trim();
            if (text.Length < LongLine || text.Contains('\n')) continue;
            if (Statement().Count(text) > 2 || Indentation().Count(text) > 2) log.Add(FindingCode.CodeLinesLost, text.ToString());
        }
    }

    [GeneratedRegex(@"\b(?:import|from|def|class|return|const|let|var|function|public|private|if|for|while|echo|sudo|using)\s")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\S {4,}\S")]
    private static partial Regex Indentation();
}
