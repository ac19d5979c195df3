using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Site;

/// <summary>The addresses that articles had before, and which of them still lead to one.</summary>
public static class FormerAddresses
{
    /// <summary>
    /// What stands at an address wins over what stood there, and of two that stood there the first. Addresses that differ in
    /// nothing but case are one, as on some systems their files are.
    /// </summary>
    public static IEnumerable<(string Path, Article Article)> Of(IReadOnlyList<Article> articles)
    {
        var taken = articles.Select(a => a.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return articles.OrderBy(a => a.Slug, StringComparer.Ordinal).SelectMany(a => a.FormerPaths.Select(path => (path, a))).Where(former => taken.Add(former.path)).ToArray();
    }

    /// <summary>Says which articles want an address that leads to another one.</summary>
    public static void Report(IReadOnlyList<Article> articles, DigestFolders folders, DiagnosticBag diagnostics)
    {
        var holders = articles.DistinctBy(a => a.Path, StringComparer.OrdinalIgnoreCase).ToDictionary(a => a.Path, StringComparer.OrdinalIgnoreCase);
        foreach (var (path, article) in Of(articles))
            holders.Add(path, article);
        foreach (var (article, path) in articles.SelectMany(a => a.FormerPaths.Select(path => (a, path))))
        {
            if (holders[path] is var other && other.Slug != article.Slug)
            {
                diagnostics.Warning(DiagnosticCode.PathClash, new Place(folders.NameOf(article.File)), $"aliases: {path} leads to {folders.NameOf(other.File)}, not here",
                    "Take the line out of one of the two heads, or rename the file that is called so.");
            }
        }
    }
}
