using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Diagnostics;

namespace DigestSite.Import;

/// <summary>
/// Keeps the archive to what sources allow: where one says <c>excerpt</c> or <c>link</c>, also the articles that left
/// its feed long ago lose their text. A file that a person edited is left alone, and named.
/// </summary>
public static class TextWithholding
{
    /// <summary>The files to write anew.</summary>
    /// <param name="articles">But for those that the import at hand has seen to.</param>
    public static IEnumerable<(ArchivedArticle Old, string Text)> Of(IEnumerable<ArchivedArticle> articles, ContentRules rules)
    {
        foreach (var article in articles.Where(a => !a.Edited && Excess(a, rules)))
        {
            var head = rules.Of(article.Head.Link, article.Head.Sources) == ContentMode.Link ? article.Head with { Summary = "", Image = null } : article.Head;
            yield return (article, ArticleFile.Write(head, "", article.Head.Imported!.Upstream, article.CuratorLines).Text);
        }
    }

    public static void Report(IEnumerable<ArchivedArticle> articles, ContentRules rules, Func<string, string> nameOf, DiagnosticBag diagnostics)
    {
        foreach (var article in articles.Where(a => a.Edited && Excess(a, rules)))
        {
            var mode = rules.Of(article.Head.Link, article.Head.Sources).ToString().ToLowerInvariant();
            diagnostics.Warning(DiagnosticCode.WithheldText, new Place(nameOf(article.File)),
                $"was edited here and still holds text, but its source is set to 'content: {mode}': the text is not published",
                "Take the text out of the file; your own words belong in its note.");
        }
    }

    private static bool Excess(ArchivedArticle article, ContentRules rules) =>
        article.Head.Imported is not null
        && rules.Of(article.Head.Link, article.Head.Sources) switch
        {
            ContentMode.Full => false,
            ContentMode.Excerpt => !string.IsNullOrWhiteSpace(article.Body),
            _ => !string.IsNullOrWhiteSpace(article.Body) || article.Head.Summary.Length > 0 || article.Head.Image is not null,
        };
}
