using DigestSite.Archive;
using DigestSite.Curation;

namespace DigestSite.Import;

/// <summary>An incoming article and the file it belongs to.</summary>
/// <param name="Old">Its file, if it has one.</param>
/// <param name="OwnId">An id of our making for one whose publisher gave it the id of another article.</param>
/// <param name="Namesake">That other article, when it is in the archive.</param>
public sealed record MatchedArticle(IncomingArticle Incoming, ArchivedArticle? Old, string? OwnId = null, ArchivedArticle? Namesake = null);

/// <summary>
/// Finds the file of each incoming article. By id first, by link then, by what it was called once or elsewhere last, so
/// that two articles that trade their links keep their files. No file is given to two.
/// </summary>
public static class ArticleMatching
{
    /// <returns>In the order given.</returns>
    public static IReadOnlyList<MatchedArticle> Match(IReadOnlyList<IncomingArticle> incoming, ArticleArchive archive)
    {
        var files = new ArchivedArticle?[incoming.Count];
        var given = new HashSet<ArchivedArticle>(ReferenceEqualityComparer.Instance);
        ReadOnlySpan<Func<IncomingArticle, IEnumerable<(ItemIdentity, IReadOnlyList<ArchivedArticle>)>>> rounds =
        [
            article => article.Identities.Where(i => !i.IsLink).Select(i => (i, archive.Find(i))),
            article => article.Identities.Where(i => i.IsLink).Select(i => (i, archive.Find(i))),
            article => OwnIdentities(article).Select(i => (i, archive.Find(i))),
            article => article.Identities.Select(i => (i, archive.FindFormer(i))),
        ];
        foreach (var round in rounds)
        {
            for (var i = 0; i < files.Length; i++)
            {
                if (files[i] is null && Choose(incoming[i], round(incoming[i]), given) is { } file)
                    given.Add(files[i] = file);
            }
        }

        return Name(incoming, files, archive);
    }

    /// <summary>What an article is called that shares its publisher's id with another.</summary>
    private static string OwnId(IncomingArticle article) => $"{article.Item.Id}#{Slug.From(article.Item.Title)}";

    private static IEnumerable<ItemIdentity> OwnIdentities(IncomingArticle article) => ItemIdentity.OfId(OwnId(article), article.Item.Link, article.Sources);

    private static ArchivedArticle? Choose(IncomingArticle article, IEnumerable<(ItemIdentity Shared, IReadOnlyList<ArchivedArticle> Files)> candidates, HashSet<ArchivedArticle> given) =>
        candidates
            .SelectMany(c => c.Files.Take(ItemMerger.MostUnderOneName).Where(f => !given.Contains(f) && article.Items.Any(i => Likeness.IsOneArticle(i.Portrait, Portrait.Of(f), c.Shared))))
            .FirstOrDefault();

    /// <summary>An id is one article's, whoever came first.</summary>
    private static MatchedArticle[] Name(IReadOnlyList<IncomingArticle> incoming, ArchivedArticle?[] files, ArticleArchive archive)
    {
        var taken = new HashSet<ItemIdentity>();
        var named = new MatchedArticle[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            var ids = incoming[i].Identities.Where(id => !id.IsLink).ToArray();
            var namesake = files[i] is null ? ids.SelectMany(archive.Find).FirstOrDefault() : null;
            var needsOwn = files[i] is null && (namesake is not null || ids.Any(taken.Contains));
            named[i] = new MatchedArticle(incoming[i], files[i], needsOwn ? OwnId(incoming[i]) : null, namesake);
            taken.UnionWith(ids);
        }

        return named;
    }
}
