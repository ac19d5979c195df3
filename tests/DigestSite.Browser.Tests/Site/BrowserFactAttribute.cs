namespace DigestSite.Browser.Tests.Site;

/// <summary>A test that needs a browser. Skipped, and said so, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyMissing;
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for each row of data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyMissing;
}
