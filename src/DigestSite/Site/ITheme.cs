using DigestSite.Configuration;
using DigestSite.Site.Pages;
using DigestSite.Weekly;

namespace DigestSite.Site;

/// <summary>Turns view models into HTML, and ships the files its pages need. Safe to use from several threads.</summary>
public interface ITheme
{
    /// <summary>Style sheets, scripts, fonts, icons.</summary>
    IReadOnlyList<ThemeAsset> Assets { get; }

    /// <returns>A whole HTML document.</returns>
    ValueTask<string> RenderAsync(Page page, CancellationToken cancellation = default);

    /// <returns>What its form asks for: a piece of HTML, a whole document, plain text.</returns>
    ValueTask<string> RenderAsync(IssueLetter letter, CancellationToken cancellation = default);

    /// <summary>What a weekly issue is called, in the site's language where its curator gave no title.</summary>
    string NameOf(Issue issue, SiteSettings site);
}

/// <param name="Path">Where it is served: below <see cref="Permalink.Assets"/>, or at the root for icons and the like.</param>
/// <param name="File">Where it lies on disk.</param>
/// <param name="IsNeeded">Whether a page that was rendered asks for it: asked once all of them are.</param>
public sealed record ThemeAsset(string Path, string MediaType, string File, Func<bool> IsNeeded);
