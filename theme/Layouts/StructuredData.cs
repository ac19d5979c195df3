using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestSite.Site;
using DigestSite.Site.Pages;

namespace DigestSite.Theme.Layouts;

/// <summary>What a page is about, as JSON-LD in the words of schema.org.</summary>
internal static class StructuredData
{
    /// <returns>JSON that is safe inside a script element: the serializer escapes angle brackets.</returns>
    public static string Of(Page page)
    {
        var graph = new JsonArray(Main(page));
        if (page.Breadcrumbs.Count > 0)
            graph.Add(Breadcrumbs(page));

        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(JsonSerializerOptions.Default);
    }

    /// <summary>With its offset, to the second.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static JsonObject Main(Page page) => page switch
    {
        ArticlePage article => ArticleOf(article),
        HomePage => Described("WebSite", page),
        TextPage => Described("WebPage", page),
        _ => Described("CollectionPage", page),
    };

    private static JsonObject Described(string type, Page page)
    {
        var thing = new JsonObject
        {
            ["@type"] = type,
            ["name"] = page.Title.Length > 0 ? page.Title : page.Site.Title,
            ["url"] = page.Absolute(page.Path),
            ["inLanguage"] = page.Site.Language,
        };
        if (page.Description.Length > 0)
            thing["description"] = page.Description;
        return thing;
    }

    private static JsonObject ArticleOf(ArticlePage page)
    {
        var article = page.Article;
        var thing = new JsonObject
        {
            ["@type"] = "Article",
            ["headline"] = article.Title,
            ["url"] = page.Absolute(page.Path),
            ["mainEntityOfPage"] = page.Canonical,
            ["datePublished"] = Moment(article.Published),
            ["inLanguage"] = article.Language ?? page.Site.Language,
            ["author"] = new JsonArray([.. article.Authors.Select(a => Named("Person", a, page))]),
            ["keywords"] = new JsonArray([.. article.Tags.Select(t => JsonValue.Create(t.Name))]),
        };
        if (article.Updated is { } updated)
            thing["dateModified"] = Moment(updated);
        if (article.Summary.Length > 0)
            thing["description"] = article.Summary;
        if (article.Image is { } image)
            thing["image"] = image;
        if (article.Sources.Count > 0)
            thing["publisher"] = Named("Organization", article.Sources[0], page);
        if (article.Link is { } original)
            thing["isBasedOn"] = original;
        return thing;
    }

    private static JsonObject Named(string type, TermLink term, Page page) =>
        new() { ["@type"] = type, ["name"] = term.Name, ["url"] = page.Absolute(term.Path) };

    private static JsonObject Breadcrumbs(Page page)
    {
        var crumbs = page.Breadcrumbs.Append(new TermLink(page.Title, page.Path));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. crumbs.Select((crumb, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = crumb.Name,
                ["item"] = page.Absolute(crumb.Path),
            })]),
        };
    }
}
