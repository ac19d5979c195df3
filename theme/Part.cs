using DigestSite.Site.Pages;
using Microsoft.AspNetCore.Components;

namespace DigestSite.Theme;

/// <summary>A component of a page.</summary>
public abstract class Part : ComponentBase
{
    [CascadingParameter]
    public ThemeContext Context { get; set; } = null!;

    protected Texts.Wording T => Context.Texts;

    protected string Href(string path) => Context.Href(path);

    /// <summary>An address out of the site that a feed or a file names, where following it can do no more than show a page.</summary>
    protected static string? Outward(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? address : null;
}

/// <summary>The main part of a page of one type.</summary>
public abstract class View<TPage> : Part
    where TPage : Page
{
    protected TPage Model => (TPage)Context.Page;
}
