using DigestSite.Configuration;
using DigestSite.Weekly;

namespace DigestSite.Site.Pages;

/// <summary>A weekly issue as it leaves the site: every link is absolute, and nothing of the site's is needed to read it.</summary>
/// <param name="Digest">What the weekly digest is called.</param>
public sealed record IssueLetter(SiteSettings Site, string Digest, Issue Issue, LetterForm Form)
{
    public string Absolute(string path) => Permalink.Absolute(Site.BaseUrl, path);
}

public enum LetterForm
{
    /// <summary>A piece of HTML for feed readers.</summary>
    FeedEntry,

    /// <summary>A whole HTML document for mail programs.</summary>
    Mail,

    /// <summary>Plain text, the mail's alternative.</summary>
    Text,
}
