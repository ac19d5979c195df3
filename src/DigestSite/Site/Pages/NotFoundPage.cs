namespace DigestSite.Site.Pages;

/// <summary>Shown at any address that leads nowhere, so its links cannot be relative.</summary>
public sealed record NotFoundPage(PageFrame Frame) : Page(Frame)
{
    public override string Href(string path) => Site.BaseUrl.AbsolutePath + Permalink.Encode(path)[1..];
}
