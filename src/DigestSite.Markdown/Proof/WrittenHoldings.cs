using System.Net;
using DigestSite.Markdown.Model;

namespace DigestSite.Markdown.Proof;

/// <summary>What a document holds that is about to be written.</summary>
internal static class WrittenHoldings
{
    public static Holdings Of(IReadOnlyList<Block> blocks)
    {
        var holdings = new Holdings();
        AddAll(holdings, blocks);
        return holdings;
    }

    private static void AddAll(Holdings to, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Add(to, block);
    }

    private static void Add(Holdings to, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddAll(to, paragraph.Content);
                break;
            case Heading heading:
                AddAll(to, heading.Content);
                break;
            case CodeBlock code:
                to.AddText(code.Text);
                break;
            case ListBlock list:
                foreach (var item in list.Items) AddAll(to, item);
                break;
            case Quote quote:
                AddAll(to, quote.Content);
                break;
            case Table table:
                foreach (var row in table.Header is null ? table.Rows : table.Rows.Prepend(table.Header))
                {
                    foreach (var cell in row) AddAll(to, cell);
                }
                break;
            case Formula formula:
                to.AddText(formula.Text);
                break;
            case FootnoteDefinition note:
                AddAll(to, note.Content);
                break;
            case HtmlBlock html:
                AddHtml(to, html.Html);
                break;
            case HtmlContainer container:
                AddHtml(to, container.Open);
                AddAll(to, container.Content);
                break;
        }
    }

    private static void AddAll(Holdings to, IReadOnlyList<Inline> line)
    {
        foreach (var inline in line) Add(to, inline);
    }

    private static void Add(Holdings to, Inline inline)
    {
        switch (inline)
        {
            case Text text:
                to.AddText(text.Value);
                break;
            case Code code:
                to.AddText(code.Value);
                break;
            case Span span:
                AddAll(to, span.Content);
                break;
            case Link link:
                to.AddLink(link.Address);
                AddAll(to, link.Content);
                break;
            case Image image:
                to.AddPicture(image.Address);
                break;
            case InlineFormula formula:
                to.AddText(formula.Tex);
                break;
            case FootnoteReference note:
                to.AddText(note.Label);
                to.AddLink("#" + Footnotes.Note.IdOf(note.Label));
                break;
            case HtmlSpan html:
                AddHtml(to, html.Open);
                AddAll(to, html.Content);
                break;
        }
    }

    /// <summary>HTML that we wrote ourselves: addresses stand in double quotes, and the only references are of signs.</summary>
    private static void AddHtml(Holdings to, ReadOnlySpan<char> html)
    {
        while (html.Length > 0)
        {
            var tag = html.IndexOf('<');
            AddWithoutReferences(to, tag < 0 ? html : html[..tag]);
            if (tag < 0) return;
            html = html[(tag + 1)..];
            var end = html.IndexOf('>');
            if (end < 0) return;
            AddTag(to, html[..end]);
            html = html[(end + 1)..];
        }
    }

    private static void AddWithoutReferences(Holdings to, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            to.AddText(text[..at]);
            var end = text[at..].IndexOf(';');
            text = end < 0 ? [] : text[(at + end + 1)..];
        }
        to.AddText(text);
    }

    private static void AddTag(Holdings to, ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("a ") && Value(tag, " href=\"") is { } link) to.AddLink(Writing.Address.AsRendered(link));
        else if (tag.StartsWith("img ") && Value(tag, " src=\"") is { } picture) to.AddPicture(Writing.Address.AsRendered(picture));
        else if ((tag.StartsWith("iframe ") || tag.StartsWith("video ") || tag.StartsWith("audio ") || tag.StartsWith("source ")) && Value(tag, " src=\"") is { } media) to.AddEmbed(Writing.Address.AsRendered(media));
    }

    private static string? Value(ReadOnlySpan<char> tag, string attribute)
    {
        var at = tag.IndexOf(attribute);
        if (at < 0) return null;
        var value = tag[(at + attribute.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? null : WebUtility.HtmlDecode(value[..end].ToString());
    }
}
