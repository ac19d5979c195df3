using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class LineBreakRule : IInlineRule
{
    public IReadOnlyList<string> Names => ["br"];

    public bool Read(Element element, InlineReader reader, List<Inline> line)
    {
        if (reader.Trusted && !element.HasOnly()) return false;
        reader.AddBreak(line);
        return true;
    }
}
