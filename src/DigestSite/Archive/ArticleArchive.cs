using System.Text;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Archive;

/// <summary>All articles kept, and how to find the one an item belongs to.</summary>
public sealed class ArticleArchive
{
    private readonly Dictionary<ItemIdentity, ArchivedArticle> _byIdentity = [];
    private readonly HashSet<ItemIdentity> _unreadable = [];
    private readonly HashSet<string> _slugs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By file.</summary>
    public IReadOnlyList<ArchivedArticle> Articles { get; private init; } = [];

    /// <summary>Reads every Markdown file below the folder. A file that cannot be read is reported, left alone and never replaced.</summary>
    public static ArticleArchive Read(DigestFolders folders, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folders.Articles))
            return new ArticleArchive();

        var files = Directory.EnumerateFiles(folders.Articles, "*.md", SearchOption.AllDirectories)
            .Where(f => !Path.GetFileName(f).StartsWith('.'))
            .OrderBy(folders.NameOf, StringComparer.Ordinal)
            .ToArray();
        var texts = new string[files.Length];
        var articles = new ArchivedArticle?[files.Length];
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, files.Length, options, i =>
        {
            texts[i] = File.ReadAllText(files[i], Encoding.UTF8);
            articles[i] = ArticleFile.Parse(texts[i], files[i], folders.NameOf(files[i]), diagnostics);
        });

        var archive = new ArticleArchive { Articles = [.. articles.OfType<ArchivedArticle>()] };
        for (var i = 0; i < files.Length; i++)
        {
            archive._slugs.Add(Path.GetFileNameWithoutExtension(files[i]));
            if (articles[i] is { } article)
                archive.Index(article, folders, diagnostics);
            else
                archive._unreadable.UnionWith(ItemIdentity.Guess(texts[i]));
        }

        return archive;
    }

    /// <summary>The article an item is, by id first and by link then.</summary>
    public ArchivedArticle? Find(IEnumerable<ItemIdentity> identities) =>
        identities.Select(i => _byIdentity.GetValueOrDefault(i)).FirstOrDefault(a => a is not null);

    /// <summary>An item whose file is there but cannot be read just now.</summary>
    public bool IsUnreadable(IEnumerable<ItemIdentity> identities) => identities.Any(_unreadable.Contains);

    /// <summary>A name no article has, in any case; it is taken from then on.</summary>
    public string TakeSlug(string slug) => Curation.Slug.Unique(slug, _slugs);

    private void Index(ArchivedArticle article, DigestFolders folders, DiagnosticBag diagnostics)
    {
        foreach (var identity in ItemIdentity.Of(article.Head.Id, article.Head.Link))
        {
            if (_byIdentity.TryAdd(identity, article) || _byIdentity[identity] == article)
                continue;

            diagnostics.Error(DiagnosticCode.DuplicateArticle, new Place(folders.NameOf(article.File)),
                $"is the same article as {folders.NameOf(_byIdentity[identity].File)}: {identity.Reason}", "Keep one of the two files.");
            return;
        }
    }
}
