using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Footnotes;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class FootnoteRule : IBlockRule
{
    public IReadOnlyList<string> Names => [Note.DefinitionName];

    public Block? Read(Element element, DocumentReader reader) => new FootnoteDefinition(element.GetAttribute("label")!, reader.ReadBlocks(element));
}
