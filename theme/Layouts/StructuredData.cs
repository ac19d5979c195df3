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
    public static string Of(ThemeContext context)
    {
        var page = context.Page;
        var graph = new JsonArray(Main(context));
        if (page.Breadcrumbs.Count > 0)
            graph.Add(Breadcrumbs(context));

        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(JsonSerializerOptions.Default);
    }

    /// <summary>With its offset, to the second.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static JsonObject Main(ThemeContext context) => context.Page switch
    {
        ArticlePage article => ArticleOf(article),
        HomePage => Described("WebSite", context),
        AuthorPage author => ProfileOf(author, context),
        TextPage => Described("WebPage", context),
        SearchPage => Described("SearchResultsPage", context),
        _ => Described("CollectionPage", context),
    };

    private static JsonObject Described(string type, ThemeContext context)
    {
        var page = context.Page;
        var thing = new JsonObject
        {
            ["@type"] = type,
            ["name"] = context.Title,
            ["url"] = page.Absolute(page.Path),
            ["inLanguage"] = page.Site.Language,
        };
        if (page.Description.Length > 0)
            thing["description"] = page.Description;
        return thing;
    }

    private static JsonObject ProfileOf(AuthorPage page, ThemeContext context)
    {
        var person = new JsonObject { ["@type"] = "Person", ["name"] = page.Author.Name, ["url"] = page.Absolute(page.Author.Path) };
        if (page.Author.Description.Length > 0)
            person["description"] = page.Author.Description;
        if (page.Author.Avatar is { } avatar)
            person["image"] = avatar.StartsWith('/') ? page.Absolute(avatar) : avatar;
        if (page.Author.Link is { } link)
            person["sameAs"] = link;

        var profile = Described("ProfilePage", context);
        profile["mainEntity"] = person;
        return profile;
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
        else if (article.Link is null)
            thing["publisher"] = Named("Organization", new TermLink(page.Site.Title, Permalink.Home), page);
        if (article.Link is { } original)
            thing["isBasedOn"] = original;
        return thing;
    }

    private static JsonObject Named(string type, TermLink term, Page page) =>
        new() { ["@type"] = type, ["name"] = term.Name, ["url"] = page.Absolute(term.Path) };

    private static JsonObject Breadcrumbs(ThemeContext context)
    {
        var page = context.Page;
        var crumbs = page.Breadcrumbs.Append(new TermLink(context.Title, page.Path));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. crumbs.Select((crumb, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = context.NameOf(crumb),
                ["item"] = page.Absolute(crumb.Path),
            })]),
        };
    }
}
