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

    public static (string? Summary, string? Content) Of(Element item, Uri? root)
    {
        var content = Content(item, root);
        var summary = Summary(item, root);
        if (content is null && summary is { FromSummary: false } && IsArticle(summary.Value.Html))
            return (null, summary.Value.Html);
        return (summary?.Html == content ? null : summary?.Html, content);
    }

    private static string? Content(Element item, Uri? root) =>
        TextField.Html(item.First(Vocabulary.Content, "encoded"), root)
        ?? TextField.Html(item.First(Vocabulary.Atom, "content"), root)
        ?? TextField.Html(item.First(Vocabulary.Xhtml, "body") ?? item.First(Vocabulary.Xhtml, "div"), root)
        ?? TextField.Html(item.First(Vocabulary.Plain, "encoded") ?? item.First(Vocabulary.Plain, "content"), root);

    private static (string Html, bool FromSummary)? Summary(Element item, Uri? root)
    {
        if (TextField.Html(item.First(Vocabulary.Atom, "summary") ?? item.First(Vocabulary.Plain, "summary"), root) is { } summary)
            return (summary, true);
        if (TextField.Html(item.First(Vocabulary.Plain, "description") ?? item.First(Vocabulary.Atom, "description"), root) is { } description)
            return (description, false);
        var spare = item.First(Vocabulary.DublinCore, "description") ?? item.First(Vocabulary.DublinCoreTerms, "abstract")
            ?? item.First(Vocabulary.ITunes, "summary") ?? item.First(Vocabulary.Media, "description")
            ?? item.First(Vocabulary.Media, "group")?.First(Vocabulary.Media, "description");
        return TextField.Html(spare, root) is { } html ? (html, true) : null;
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
