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
}

/// <summary>The main part of a page of one type.</summary>
public abstract class View<TPage> : Part
    where TPage : Page
{
    protected TPage Model => (TPage)Context.Page;
}
