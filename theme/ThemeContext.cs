using DigestSite.Site.Pages;
using DigestSite.Theme.Assets;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme;

/// <summary>What every component of a page has at hand.</summary>
public sealed record ThemeContext(Page Page, Wording Texts, AssetSet Assets)
{
    /// <summary>A link to a path of the site.</summary>
    public string Href(string path) => Page.Href(path);

    /// <summary>A link to one of the theme's files that changes with its content; <see langword="null"/> where the file is not there.</summary>
    public string? AssetHref(string name) =>
        Assets.Find(name) is { } asset ? $"{Page.Href(asset.Path)}?v={asset.Fingerprint}" : null;
}
