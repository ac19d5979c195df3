using DigestSite.Pipelines;
using DigestSite.Site;
using DigestSite.Theme;

namespace DigestSite.Cli;

/// <summary>The one place that knows which theme the digest wears.</summary>
internal static class Themes
{
    public static ITheme Create(DigestFolders folders) => new RazorTheme(folders.Input);
}
