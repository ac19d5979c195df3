using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class ParagraphRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["p"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted && !element.HasOnly()) return null;
        // HTML lets embeds stand in paragraphs; in Markdown they are blocks of their own.
        if (element.HoldsBlocks()) return null;
        var content = reader.ReadInlines(element);
        // Alone on a line a tag would open a block of HTML.
        if (reader.Trusted && content is [HtmlSpan { Close: "" }]) return null;
        if (!reader.Trusted && FormulaRule.Of(content) is { } formula) return formula;
        if (!reader.Trusted && element.Id is { Length: > 0 } id && reader.IsTarget(id)) content.Insert(0, Anchor.For(id));
        if (!reader.Trusted && IsDistance(content)) return Group.Empty;
        if (content.Count > 0) return reader.Trusted ? new Paragraph(content) : new Group(reader.Paragraphs(content, tight: false));
        return reader.Trusted ? null : Group.Empty;
    }

    /// <summary>Editors leave no-break spaces where a writer wanted distance.</summary>
    public static bool IsDistance(IReadOnlyList<Inline> content) => content is [Text { Value: var text }] && !text.AsSpan().ContainsAnyExcept('\u00a0', ' ');
}
