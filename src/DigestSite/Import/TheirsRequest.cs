using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Import;

/// <summary>The files for which a person asks for the publisher's version.</summary>
/// <param name="slugs">As typed: names of files, with or without folder and <c>.md</c>.</param>
internal sealed class TheirsRequest(IReadOnlyList<string> slugs, ArticleArchive archive, DigestFolders folders, DiagnosticBag diagnostics)
{
    private readonly HashSet<ArchivedArticle> _asked = Find(slugs, archive, diagnostics);

    public bool Contains(ArchivedArticle? article) => article is not null && _asked.Contains(article);

    /// <summary>Names those that no feed holds.</summary>
    public void ReportMissing(IEnumerable<TakenArticle> taken)
    {
        var done = taken.Select(t => t.File).ToHashSet(StringComparer.Ordinal);
        foreach (var article in _asked.Where(a => !done.Contains(a.File)))
        {
            diagnostics.Warning(DiagnosticCode.NothingUpstream, new Place(folders.NameOf(article.File)), "no recorded feed holds it, or it is listed under hide: the file stays as it is",
                "What import wrote once is in git: git log -- " + folders.NameOf(article.File));
        }
    }

    private static HashSet<ArchivedArticle> Find(IReadOnlyList<string> slugs, ArticleArchive archive, DiagnosticBag diagnostics)
    {
        var bySlug = archive.Articles.ToLookup(a => a.Slug, StringComparer.OrdinalIgnoreCase);
        var asked = new HashSet<ArchivedArticle>(ReferenceEqualityComparer.Instance);
        foreach (var slug in slugs.Select(SlugOf))
        {
            if (bySlug.Contains(slug))
            {
                asked.UnionWith(bySlug[slug]);
                continue;
            }

            var near = Spelling.Nearest(slug, bySlug.Select(s => s.Key));
            diagnostics.Error(DiagnosticCode.UnknownArticle, null, $"--theirs {slug}: no article in the archive is called so{(near is null ? "" : $", did you mean {near}?")}",
                "An article is called as its file, without .md.");
        }

        return asked;
    }

    private static string SlugOf(string typed)
    {
        var name = typed.Split('/', '\\')[^1];
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
