using AngleSharp.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class ThematicBreakRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["hr"];

    public Block? Read(IElement element, DocumentReader reader) => reader.Trusted && !element.HasOnly() ? null : new ThematicBreak();
}
