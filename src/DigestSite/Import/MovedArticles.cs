using DigestSite.Archive;
using DigestSite.Curation;

namespace DigestSite.Import;

/// <summary>
/// Finds the files of articles whose publisher has changed id and link at once: of the same source, with the same title and the
/// same authors, and of the same date or with nearly all of the same text. What could be one of several is left alone.
/// </summary>
/// <param name="leftOut">Items of the feeds that become no articles.</param>
internal sealed class MovedArticles(ArticleArchive archive, IEnumerable<IncomingItem> leftOut)
{
    /// <summary>What goes by one title more often than that is known by its date only.</summary>
    private const int Few = 8;

    private readonly Dictionary<(string Title, long? Date), List<ArchivedArticle>> _files = Index(archive);
    private readonly HashSet<(string Feed, ItemIdentity Name)> _present = [.. leftOut.SelectMany(i => i.Identities.Select(n => (i.Feed.Address.Key, n)))];

    /// <param name="articles">Those that no file is known of by name.</param>
    /// <param name="mayFollow">Whether a file is free to be taken by an article.</param>
    public IEnumerable<(IncomingArticle Article, ArchivedArticle File)> Find(IReadOnlyList<IncomingArticle> articles, Func<IncomingArticle, ArchivedArticle, bool> mayFollow) =>
        articles
            .Select(a => (Article: a, Files: FilesOf(a, f => mayFollow(a, f))))
            .Where(pair => pair.Files.Length == 1)
            .GroupBy(pair => pair.Files[0].File, StringComparer.Ordinal)
            .Where(sameFile => sameFile.Count() == 1)
            .Select(sameFile => (sameFile.First().Article, sameFile.First().Files[0]))
            .ToArray();

    private ArchivedArticle[] FilesOf(IncomingArticle article, Func<ArchivedArticle, bool> mayFollow)
    {
        var title = TermKey.Of(article.Item.Title);
        if (article.Item.Title.Length == 0)
            return [];

        var date = (article.Item.Published ?? article.Item.Updated)?.ToUnixTimeSeconds();
        var sameDate = date is null ? [] : Fitting(article, _files.GetValueOrDefault((title, date)), mayFollow);
        if (sameDate.Length > 0)
            return sameDate;

        var sameTitle = _files.GetValueOrDefault((title, null));
        return sameTitle is null || sameTitle.Count > Few ? [] : [.. Fitting(article, sameTitle, mayFollow).Where(f => HaveOneText(article, f))];
    }

    private ArchivedArticle[] Fitting(IncomingArticle article, List<ArchivedArticle>? files, Func<ArchivedArticle, bool> mayFollow)
    {
        var sources = article.Items.SelectMany(i => i.Feed.Source.Feeds).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var authors = Keys(article.Item.Authors.Select(a => a.Name));
        return
        [
            .. (files ?? []).Where(f => f.Head.Sources.Any(sources.Contains)
                && authors.SetEquals(Keys(f.Head.Authors))
                && !ItemIdentity.Of(f.Head.Id, f.Head.Link, f.Head.Sources).Any(n => article.Sources.Any(s => _present.Contains((s, n))))
                && mayFollow(f)),
        ];
    }

    /// <summary>Both as Markdown: what conversion makes of a text is the same each time.</summary>
    private static bool HaveOneText(IncomingArticle article, ArchivedArticle file) =>
        TextSketch.AreNearlyOne(ArticleDraft.Of(article, file.Head.Published).Body, file.Body);

    private static HashSet<string> Keys(IEnumerable<string> authors) =>
        authors.Where(a => a.Any(char.IsLetterOrDigit)).Select(TermKey.Of).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<(string Title, long? Date), List<ArchivedArticle>> Index(ArticleArchive archive)
    {
        var files = new Dictionary<(string Title, long? Date), List<ArchivedArticle>>();
        foreach (var article in archive.Articles.Where(a => a.Head.Sources.Count > 0))
        {
            var title = TermKey.Of(article.Head.Title);
            Add((title, null), article);
            Add((title, article.Head.Published.ToUnixTimeSeconds()), article);
        }

        return files;

        void Add((string Title, long? Date) key, ArchivedArticle article)
        {
            if (!files.TryGetValue(key, out var same))
                files.Add(key, same = []);
            same.Add(article);
        }
    }
}
