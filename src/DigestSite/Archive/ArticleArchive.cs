using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Archive;

/// <summary>All articles kept, and how to find the one an item belongs to.</summary>
public sealed class ArticleArchive
{
    private const string LeftAlone = "It is left as it is and not published until it can be read.";

    private readonly Dictionary<ArchivedArticle, Portrait> _portraits = new(ReferenceEqualityComparer.Instance);
    private readonly Namesakes<ArchivedArticle> _byIdentity;
    private readonly Namesakes<ArchivedArticle> _byAlias;
    private readonly Namesakes<ArchivedArticle> _bySharedId;
    private readonly HashSet<ItemIdentity> _unreadable = [];
    private readonly HashSet<string> _unreadableSlugs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _slugs = new(StringComparer.OrdinalIgnoreCase);

    private ArticleArchive() => (_byIdentity, _byAlias, _bySharedId) = (new(PortraitOf), new(PortraitOf), new(PortraitOf));

    /// <summary>Of a digest that has taken nothing in yet.</summary>
    public static ArticleArchive Empty => new();

    /// <summary>By file.</summary>
    public IReadOnlyList<ArchivedArticle> Articles { get; private init; } = [];

    /// <summary>Reads every Markdown file below the folder. A file that cannot be read is reported, left alone and never replaced.</summary>
    public static ArticleArchive Read(DigestFolders folders, DiagnosticBag diagnostics, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folders.Articles))
            return new ArticleArchive();

        var entries = FolderWalk.Below(folders.Articles, (folder, problem) => diagnostics.Error(DiagnosticCode.UnreadableFile, new Place(folders.NameOf(folder)), problem, LeftAlone))
            .Where(e => e.Name[0] != '.' && e.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        var files = entries.OfType<FileInfo>().Select(f => f.FullName).OrderBy(folders.NameOf, StringComparer.Ordinal).ToArray();
        var read = new ReadFile[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i => read[i] = ReadFile.Of(files[i], folders.NameOf(files[i]), diagnostics));

        var archive = new ArticleArchive { Articles = [.. read.Select(r => r.Article).OfType<ArchivedArticle>()] };
        // A folder of this name is in the way of a file.
        archive._slugs.UnionWith(entries.Select(e => SlugOf(e.Name)));
        foreach (var article in archive.Articles)
        {
            archive.Index(article, folders, diagnostics);
            // Their former addresses lead to them, so none may be another's.
            archive._slugs.UnionWith(article.Head.FormerSlugs);
        }

        foreach (var broken in read.Where(r => r.Article is null))
        {
            archive._unreadable.UnionWith(broken.Guessed);
            archive._unreadableSlugs.Add(SlugOf(Path.GetFileName(broken.File)));
        }

        return archive;
    }

    /// <summary>What there is to tell an article by.</summary>
    public Portrait PortraitOf(ArchivedArticle article)
    {
        if (!_portraits.TryGetValue(article, out var portrait))
            _portraits.Add(article, portrait = Portrait.Of(article));
        return portrait;
    }

    /// <summary>The articles that have this id, or this link. Mostly one.</summary>
    public IReadOnlyList<ArchivedArticle> Find(ItemIdentity identity) => _byIdentity.Of(identity);

    /// <summary>Of the articles that have this id, or this link, those that may be the one of the portrait.</summary>
    public IReadOnlyList<ArchivedArticle> Find(ItemIdentity identity, Portrait portrait) => _byIdentity.Like(identity, portrait);

    /// <summary>Likewise of the articles that got ids of our making, because this one was another's already.</summary>
    public IReadOnlyList<ArchivedArticle> FindSharing(ItemIdentity id, Portrait portrait) => _bySharedId.Like(id, portrait);

    /// <summary>Likewise of the articles that were called so once, or are elsewhere.</summary>
    public IReadOnlyList<ArchivedArticle> FindFormer(ItemIdentity identity, Portrait portrait) => _byAlias.Like(identity, portrait);

    /// <summary>An item whose file is there but cannot be read just now. A file that tells nothing at all is known by its name.</summary>
    public bool IsUnreadable(IEnumerable<ItemIdentity> identities, string slug) => identities.Any(_unreadable.Contains) || _unreadableSlugs.Contains(slug);

    /// <summary>A name no article has, in any case; it is taken from then on.</summary>
    public string TakeSlug(string slug) => Curation.Slug.Unique(slug, _slugs);

    /// <summary>Some file systems take a letter with an accent apart.</summary>
    private static string SlugOf(string name) => Path.GetFileNameWithoutExtension(name).Normalize();

    private void Index(ArchivedArticle article, DigestFolders folders, DiagnosticBag diagnostics)
    {
        var (head, portrait) = (article.Head, PortraitOf(article));
        foreach (var identity in ItemIdentity.Of(head.Id, head.Link, head.Sources))
        {
            if (_byIdentity.Like(identity, portrait).FirstOrDefault(other => AreDuplicates(other, article, identity)) is { } other)
            {
                diagnostics.Error(DiagnosticCode.DuplicateArticle, new Place(folders.NameOf(article.File)),
                    $"is the same article as {folders.NameOf(other.File)}: {identity.Reason}", "Keep one of the two files.");
                return;
            }

            _byIdentity.Add(identity, article);
        }

        foreach (var identity in head.Aliases.Where(a => FormerAddress.SlugOf(a) is null).SelectMany(a => ItemIdentity.OfAlias(a, head.Link, head.Sources)))
            _byAlias.Add(identity, article);
        foreach (var identity in ItemIdentity.OfId(OwnId.SharedPartOf(head.Id), head.Link, head.Sources))
            _bySharedId.Add(identity, article);
    }

    /// <summary>A publisher may put several articles under one link, each with an id of its own.</summary>
    private bool AreDuplicates(ArchivedArticle one, ArchivedArticle other, ItemIdentity identity) =>
        !identity.IsLink || one.Head.Id is null || other.Head.Id is null || Likeness.AreOneEntry(PortraitOf(one), PortraitOf(other), identity);

    /// <summary>A file of the archive: the article in it, or what can be told of one that cannot be read.</summary>
    private readonly record struct ReadFile(string File, ArchivedArticle? Article, IEnumerable<ItemIdentity> Guessed)
    {
        public static ReadFile Of(string file, string name, DiagnosticBag diagnostics)
        {
            try
            {
                var bytes = System.IO.File.ReadAllBytes(file);
                var text = ArticleText.Read(bytes, name, diagnostics);
                var article = text is null ? null : ArticleFile.Parse(text, file, name, diagnostics);
                return new ReadFile(file, article, article is null ? [.. ItemIdentity.Guess(text ?? ArticleText.Guess(bytes))] : []);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Error(DiagnosticCode.UnreadableFile, new Place(name), e.Message, LeftAlone);
                return new ReadFile(file, null, []);
            }
        }
    }
}
