using System.Text.RegularExpressions;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>A diagram without any line break lost them all but kept the indentation: each run of four or more spaces began a line.</summary>
internal sealed partial class MermaidLines : IRepair
{
    public void Apply(Element body, FindingLog log)
    {
        foreach (var pre in body.Inside().Where(IsDiagram).ToList())
        {
            var text = CodeText.OfDiagram(pre);
            if (text.Trim().Contains('\n', StringComparison.Ordinal)) continue;
            var mended = Indentation().Replace(text.Trim(), "\n$0");
            if (mended.Contains('\n', StringComparison.Ordinal))
            {
                pre.SetText(mended);
                pre.ClassName = "mermaid";
                log.Add(FindingCode.DiagramMended, mended);
            }
            else if (Arrow().Count(text) > 1)
            {
                log.Add(FindingCode.DiagramLinesLost, text);
            }
        }
    }

    private static bool IsDiagram(Element element) => element.LocalName == "pre" && (element.HasClass("mermaid") || CodeLanguage.Of(element) == "mermaid");

    [GeneratedRegex(" {4,}")]
    private static partial Regex Indentation();

    [GeneratedRegex("--+>|==+>|-\\.->|->>")]
    private static partial Regex Arrow();
}
