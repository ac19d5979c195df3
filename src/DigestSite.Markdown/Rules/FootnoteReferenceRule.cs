using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Footnotes;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class FootnoteReferenceRule : IInlineRule
{
    public IReadOnlyList<string> Names => [Note.ReferenceName];

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (element.GetAttribute("label") is { } label) reader.Add(line, new FootnoteReference(label));
        return true;
    }
}
