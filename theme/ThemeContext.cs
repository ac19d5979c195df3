using DigestSite.Site;
using DigestSite.Site.Pages;
using DigestSite.Theme.Files;
using DigestSite.Theme.Prose;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme;

/// <summary>What every component of a page has at hand.</summary>
/// <param name="Body">Of the article or text the page shows, if it shows one.</param>
public sealed record ThemeContext(Page Page, Wording Texts, AssetSet Assets, SlotSet Slots, ProseBody? Body)
{
    public static ThemeContext Of(Page page, AssetSet assets, SlotSet slots)
    {
        var texts = Wording.For(page.Site.Language);
        var document = page switch
        {
            ArticlePage article => article.Article.PageBody.Value,
            TextPage text => text.Text.Body.Value,
            WeekPage week => week.Issue.Introduction?.Value,
            _ => null,
        };

        return new ThemeContext(page, texts, assets, slots, document is null ? null : ProseBody.Of(document, texts));
    }

    /// <summary>What the page is called, in the theme's own words where these name it.</summary>
    public string Title => Page switch
    {
        HomePage { Listing.Number: 1 } => Page.Site.Title,
        HomePage => Texts.Latest,
        NotFoundPage => Texts.NotFoundTitle,
        _ => NameOf(new TermLink(Page.Title, Page.Path)),
    };

    /// <summary>What a page is called that a link leads to.</summary>
    public string NameOf(TermLink link) => link.Path switch
    {
        Permalink.Home => Texts.Home,
        Permalink.Tags => Texts.Tags,
        Permalink.Authors => Texts.Authors,
        Permalink.Sources => Texts.Sources,
        Permalink.Archive => Texts.Archive,
        Permalink.Search => Texts.Search,
        Permalink.Health => Texts.Health,
        _ => link.Name,
    };

    /// <summary>A link to a path of the site.</summary>
    public string Href(string path) => Page.Href(path);

    /// <summary>A link to one of the theme's files that changes with its content; <see langword="null"/> where the file is not there.</summary>
    public string? AssetHref(string name)
    {
        if (Assets.Find(name) is not { } asset)
            return null;

        asset.Use();
        return $"{Page.Href(asset.Path)}?v={asset.Fingerprint}";
    }

    /// <summary>The <c>lang</c> of the theme's own words within a part written in <paramref name="language"/>, where it differs.</summary>
    public string? TextsWithin(string? language) =>
        string.Equals((language ?? Page.Site.Language).Split('-')[0], Texts.Language, StringComparison.OrdinalIgnoreCase) ? null : Texts.Language;
}
