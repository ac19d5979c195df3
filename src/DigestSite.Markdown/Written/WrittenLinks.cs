using DigestSite.Markdown.Safety;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Written;

/// <summary>Links and pictures, in Markdown or in raw HTML.</summary>
internal static class WrittenLinks
{
    public static IEnumerable<WrittenLink> Of(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            foreach (var inline in block.Inline?.Descendants() ?? [])
            {
                // In cells of tables inlines do not know their line.
                var line = Math.Max(inline.Line, block.Line) + 1;
                if (inline is LinkInline link)
                {
                    var address = link.Url ?? "";
                    yield return new WrittenLink(address, link.IsImage, !link.IsImage && !IsSeen(link), IsRefused(address, link.IsImage), line);
                }
                else if (inline is AutolinkInline { IsEmail: false } auto)
                {
                    yield return new WrittenLink(auto.Url, IsPicture: false, IsEmpty: false, IsRefused(auto.Url, isPicture: false), line);
                }
            }
        }
    }

    public static IEnumerable<WrittenLink> Of(IEnumerable<RawTag> tags)
    {
        foreach (var tag in tags.Where(t => !t.IsEnd))
        {
            if (tag.Name == "a" && tag.Attribute("href") is { } href)
                yield return new WrittenLink(href.Trim(), IsPicture: false, IsEmpty: false, IsRefused(href, isPicture: false), tag.Line);
            else if (tag.Name is "img" or "audio" or "video" or "source" && tag.Attribute("src") is { } source)
                yield return new WrittenLink(source.Trim(), IsPicture: true, IsEmpty: false, IsRefused(source, isPicture: true), tag.Line);
        }
    }

    private static bool IsRefused(string address, bool isPicture) => (isPicture ? AllowList.Picture(address) : AllowList.Link(address)) is null;

    private static bool IsSeen(LinkInline link) => link.Descendants().Any(inline => inline switch
    {
        LiteralInline literal => HasInk(literal.Content.AsSpan()),
        HtmlEntityInline entity => HasInk(entity.Transcoded.AsSpan()),
        CodeInline or LinkInline or AutolinkInline or HtmlInline => true,
        _ => false,
    });

    private static bool HasInk(ReadOnlySpan<char> text) => !Invisible.IsAll(text);
}
