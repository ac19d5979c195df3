using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>One thing a site has to be. Pure: looks at what was rendered and says what is wrong.</summary>
public interface ISiteCheck
{
    IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names);
}
