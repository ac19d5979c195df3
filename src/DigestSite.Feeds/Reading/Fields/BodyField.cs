using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>Tells an item's whole text from its teaser.</summary>
internal static class BodyField
{
    // A description this long, or of several blocks, is the article itself when nothing else is.
    private const int ArticleLength = 1500;
    private const int ArticleBlocks = 3;

    private static readonly string[] Cuts = ["…", "...", "[…]", "[...]", "[&#8230;]", "&hellip;", "&#8230;", "&#x2026;"];

    /// <summary>The two texts of an item; a body alone may be what the item calls its description.</summary>
    public static (Body? Summary, Body? Content) Of(Element item, Uri? root, FeedContext context)
    {
        var content = Content(item, root, context);
        var (summary, isDescription) = Summary(item, root, context);
        if (content is null && summary is not null && isDescription && (summary.Markdown is not null || IsArticle(summary.Html)))
            return (null, summary);
        return (summary?.Html == content?.Html ? null : summary, content);
    }

    private static Body? Content(Element item, Uri? root, FeedContext context) =>
        TextField.Body(item.First(Vocabulary.Content, "encoded"), root, context, isHtml: true)
        ?? AtomContent(item, root, context)
        ?? TextField.Body(item.First(Vocabulary.Xhtml, "body") ?? item.First(Vocabulary.Xhtml, "div"), root, context)
        ?? TextField.Body(item.First(Vocabulary.Plain, "encoded"), root, context, isHtml: true)
        ?? TextField.Body(item.First(Vocabulary.Plain, "content") ?? item.First(Vocabulary.Plain, "fullitem") ?? item.First(Vocabulary.Plain, "body"), root, context);

    /// <summary>Atom 0.3 lets an entry say it in several ways; those that are no text, or elsewhere, are passed over.</summary>
    private static Body? AtomContent(Element item, Uri? root, FeedContext context)
    {
        foreach (var content in item.All(Vocabulary.Atom, "content"))
        {
            if (TextField.Body(content, root, context) is { } body)
                return body;
        }
        return null;
    }

    private static (Body? Text, bool IsDescription) Summary(Element item, Uri? root, FeedContext context)
    {
        if (TextField.Body(item.First(Vocabulary.Atom, "summary") ?? item.First(Vocabulary.Plain, "summary"), root, context) is { } summary)
            return (summary, false);
        if (TextField.Body(item.First(Vocabulary.Plain, "description") ?? item.First(Vocabulary.Atom, "description"), root, context) is { } description)
            return (description, true);
        var spare = item.First(Vocabulary.DublinCore, "description") ?? item.First(Vocabulary.DublinCoreTerms, "abstract")
            ?? item.First(Vocabulary.ITunes, "summary") ?? item.First(Vocabulary.Media, "description")
            ?? item.First(Vocabulary.Media, "group")?.First(Vocabulary.Media, "description");
        return (TextField.Body(spare, root, context), false);
    }

    private static bool IsArticle(string html)
    {
        var text = html.AsSpan().TrimEnd();
        while (text.EndsWith(">", StringComparison.Ordinal) && text.LastIndexOf("</", StringComparison.Ordinal) is var end and >= 0 && end > text.Length - 16)
            text = text[..end].TrimEnd();
        foreach (var cut in Cuts)
        {
            if (text.EndsWith(cut, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return text.Length >= ArticleLength || Blocks(html) >= ArticleBlocks;
    }

    private static int Blocks(string html)
    {
        var blocks = 0;
        for (var tag = HtmlTag.Next(html, 0); tag is { } found && blocks < ArticleBlocks; tag = HtmlTag.Next(html, found.End))
        {
            if (!found.IsEnd && found.Name.ToLowerInvariant() is "p" or "pre" or "h1" or "h2" or "h3" or "h4" or "ul" or "ol" or "table" or "blockquote" or "figure")
                blocks++;
        }
        return blocks;
    }
}
