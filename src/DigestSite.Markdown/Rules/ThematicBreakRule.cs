using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class ThematicBreakRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["hr"];

    public Block? Read(Element element, DocumentReader reader) => reader.Trusted && !element.HasOnly() ? null : new ThematicBreak();
}
