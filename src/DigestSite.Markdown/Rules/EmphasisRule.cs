using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>Emphasis, strong emphasis and deleted text.</summary>
internal sealed class EmphasisRule : IInlineRule
{
    public IReadOnlyList<string> Names => ["em", "i", "strong", "b", "del", "s", "strike"];

    public static SpanKind? KindOf(string element) => element switch
    {
        "em" or "i" => SpanKind.Emphasis,
        "strong" or "b" => SpanKind.Strong,
        "del" or "s" or "strike" => SpanKind.Deleted,
        _ => null,
    };

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (reader.Trusted && (element.LocalName is not ("em" or "strong" or "del") || !element.HasOnly())) return false;
        var kind = KindOf(element.LocalName)!.Value;
        var (content, isNested) = reader.ReadSpan(kind, element.ChildNodes);
        if (reader.Trusted && LineEdges.AreNeeded(content)) reader.Add(line, new HtmlSpan($"<{element.LocalName}>", content, $"</{element.LocalName}>"));
        else if (isNested && !reader.Trusted) line.AddRange(content);
        else LineEdges.AddWithEdgesOutside(line, content, inner => new Span(kind, inner));
        return true;
    }
}
