using DigestSite.Site;

namespace DigestSite.Cli;

/// <summary>The one place that knows which theme the digest wears.</summary>
internal static class Themes
{
    public static ITheme Create() => throw new NotImplementedException("The theme is not there yet.");
}
