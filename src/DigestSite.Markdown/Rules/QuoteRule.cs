using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class QuoteRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["blockquote"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted && !element.HasOnly()) return null;
        var content = reader.ReadBlocks(element);
        return content.Count == 0 && !reader.Trusted ? Group.Empty : new Quote(content);
    }
}
