using DigestSite.Archive;

namespace DigestSite.Import;

/// <summary>
/// Finds the file of each incoming article. What is certain comes first; then by id before link before what it was called
/// once or elsewhere, so that two articles that trade their links keep their files. No file is given to two.
/// </summary>
public sealed class ArticleMatching
{
    private readonly ArticleArchive _archive;
    private readonly List<IncomingArticle?> _articles;
    private readonly ArchivedArticle?[] _files;
    private readonly bool[] _moved;
    private readonly Dictionary<ArchivedArticle, int> _given = new(ReferenceEqualityComparer.Instance);

    private ArticleMatching(IReadOnlyList<IncomingArticle> incoming, ArticleArchive archive)
    {
        (_archive, _articles, _files, _moved) = (archive, [.. incoming], new ArchivedArticle?[incoming.Count], new bool[incoming.Count]);
    }

    /// <param name="leftOut">Items of the feeds that become no articles, and still are there.</param>
    /// <returns>In the order given. Articles of different feeds that have one file are one.</returns>
    public static IReadOnlyList<MatchedArticle> Match(IReadOnlyList<IncomingArticle> incoming, IEnumerable<IncomingItem> leftOut, ArticleArchive archive)
    {
        var matching = new ArticleMatching(incoming, archive);
        matching.GiveFiles();
        matching.JoinFeeds();
        matching.FollowMoves(new MovedArticles(archive, leftOut));
        return matching.Name();
    }

    private void GiveFiles()
    {
        ReadOnlySpan<Func<IncomingItem, IEnumerable<Candidate>>> rounds = [ById, ByLink, BySharedId, ByFormerName];
        foreach (var wanted in (ReadOnlySpan<Resemblance>)[Resemblance.Certain, Resemblance.Likely])
        {
            foreach (var round in rounds)
            {
                for (var i = 0; i < _files.Length; i++)
                {
                    if (_files[i] is null && Candidates(i, round, wanted).FirstOrDefault(f => !_given.ContainsKey(f)) is { } file)
                        Give(i, file);
                }
            }
        }
    }

    /// <summary>Two feeds may call one article by names that only its file has both of.</summary>
    private void JoinFeeds()
    {
        for (var i = 0; i < _files.Length; i++)
        {
            if (_files[i] is null && Candidates(i, AnyName, Resemblance.Likely).FirstOrDefault(f => IsOfOtherFeeds(i, f)) is { } file)
                Join(i, file);
        }
    }

    private void FollowMoves(MovedArticles moved)
    {
        var open = Enumerable.Range(0, _files.Length).Where(i => _files[i] is null && _articles[i] is not null).ToArray();
        foreach (var (article, file) in moved.Find([.. open.Select(i => _articles[i]!)], (article, file) => MayFollow(article, file)))
        {
            var i = Array.Find(open, n => _articles[n] == article);
            if (_given.ContainsKey(file))
                Join(i, file);
            else
                Give(i, file);
            _moved[_given[file]] = true;
        }
    }

    /// <summary>The feed that brings an article under a new name no longer has it under the old one.</summary>
    private bool MayFollow(IncomingArticle article, ArchivedArticle file) =>
        !_given.TryGetValue(file, out var owner) || !_articles[owner]!.Sources.Intersect(article.Sources, StringComparer.Ordinal).Any();

    private void Give(int i, ArchivedArticle file)
    {
        _files[i] = file;
        _given.Add(file, i);
    }

    private void Join(int i, ArchivedArticle file)
    {
        var owner = _given[file];
        _articles[owner] = _articles[owner]!.With(_articles[i]!);
        _articles[i] = null;
    }

    private bool IsOfOtherFeeds(int i, ArchivedArticle file) =>
        _given.TryGetValue(file, out var owner) && !_articles[owner]!.Sources.Intersect(_articles[i]!.Sources, StringComparer.Ordinal).Any();

    private IEnumerable<ArchivedArticle> Candidates(int i, Func<IncomingItem, IEnumerable<Candidate>> round, Resemblance wanted) =>
        from item in _articles[i]?.Items ?? []
        from candidate in round(item)
        from file in candidate.Files
        where Likeness.Between(item.Portrait, _archive.PortraitOf(file), candidate.Shared) >= wanted
        select file;

    private IEnumerable<Candidate> ById(IncomingItem item) => item.Identities.Where(n => !n.IsLink).Select(n => new Candidate(n, _archive.Find(n, item.Portrait)));

    private IEnumerable<Candidate> ByLink(IncomingItem item) => item.Identities.Where(n => n.IsLink).Select(n => new Candidate(n, _archive.Find(n, item.Portrait)));

    private IEnumerable<Candidate> BySharedId(IncomingItem item) => item.Identities.Where(n => !n.IsLink).Select(n => new Candidate(n, _archive.FindSharing(n, item.Portrait)));

    private IEnumerable<Candidate> ByFormerName(IncomingItem item) => item.Identities.Select(n => new Candidate(n, _archive.FindFormer(n, item.Portrait)));

    private IEnumerable<Candidate> AnyName(IncomingItem item) => [.. ById(item), .. ByLink(item), .. BySharedId(item), .. ByFormerName(item)];

    /// <summary>An id is one article's, whoever came first.</summary>
    private List<MatchedArticle> Name()
    {
        var holders = new Dictionary<ItemIdentity, IncomingArticle>();
        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new List<MatchedArticle>(_files.Length);
        for (var i = 0; i < _files.Length; i++)
        {
            if (_articles[i] is not { } article)
                continue;

            var namesake = _files[i] is null ? NamesakeOf(article, holders) : null;
            named.Add(new MatchedArticle(article, _files[i])
            {
                HasMoved = _moved[i],
                Namesake = namesake,
                OwnId = namesake is { Shared.IsLink: false } ? OwnIdOf(article, own) : null,
            });
            foreach (var identity in article.Identities)
                holders.TryAdd(identity, article);
        }

        return named;
    }

    private Namesake? NamesakeOf(IncomingArticle article, Dictionary<ItemIdentity, IncomingArticle> holders)
    {
        foreach (var shared in article.Identities.OrderBy(n => n.IsLink))
        {
            var archived = _archive.Find(shared) is [var first, ..] ? first : null;
            if (archived is null && !holders.ContainsKey(shared))
                continue;

            var incoming = archived is null ? holders[shared] : null;
            var sources = archived?.Head.Sources ?? incoming!.Sources;
            return new Namesake(shared, archived, incoming, shared.IsLink && sources.Intersect(article.Sources, StringComparer.Ordinal).Any());
        }

        return null;
    }

    private string OwnIdOf(IncomingArticle article, Dictionary<string, int> own)
    {
        var title = article.Item.Title;
        var key = OwnId.Of(article.Item.Id, title, 1);
        for (var number = own.GetValueOrDefault(key) + 1; ; number++)
        {
            var id = OwnId.Of(article.Item.Id, title, number);
            own[key] = number;
            if (!ItemIdentity.OfId(id, article.Item.Link, article.Sources).Any(n => _archive.Find(n).Count > 0))
                return id;
        }
    }

    private readonly record struct Candidate(ItemIdentity Shared, IReadOnlyList<ArchivedArticle> Files);
}
