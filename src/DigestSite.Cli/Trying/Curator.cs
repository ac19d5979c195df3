using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Feeds;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Trying;

/// <summary>What the digest at hand says of a feed that is tried, where it lists it.</summary>
internal sealed class Curator
{
    private readonly DigestConfiguration? _configuration;
    private readonly DigestFolders _folders;

    private Curator(DigestConfiguration? configuration, DigestFolders folders) => (_configuration, _folders) = (configuration, folders);

    /// <summary>No digest, or one whose configuration is broken, says nothing: a feed can be tried anywhere.</summary>
    public static Curator Of(DigestFolders folders) =>
        new(File.Exists(folders.Configuration) ? ConfigurationFile.Read(folders, null, new DiagnosticBag()) : null, folders);

    /// <param name="name">An address that the digest lists, or the file of a recorded copy.</param>
    public Listing? Find(string name, Shell shell)
    {
        foreach (var source in _configuration?.Sources ?? [])
        {
            foreach (var feed in source.Feeds)
            {
                if (Is(feed, name, shell))
                    return new Listing(_configuration!, source, feed);
            }
        }

        return null;
    }

    private bool Is(FeedAddress feed, string name, Shell shell) =>
        Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address == feed.Address
            : RecordedCopy.Find(_folders, feed.Key) == shell.FullPath(name);
}

/// <summary>A feed that the digest lists.</summary>
internal sealed record Listing(DigestConfiguration Configuration, SourceSettings Source, FeedAddress Address)
{
    /// <summary>The items that would become articles if none had been taken in before.</summary>
    public HashSet<FeedItem> Admit(Feed feed, string file)
    {
        IncomingItem[] items = [.. IncomingItem.Of(new RecordedFeed(Source, Address, feed, file))];
        var hidden = new HideList(Configuration.Hide);
        var admitted = new ItemGate(Configuration, ArticleArchive.Empty).Admit(items).Items;
        return admitted.Where(i => !hidden.Hides(i)).Select(i => i.Item).ToHashSet<FeedItem>(ReferenceEqualityComparer.Instance);
    }
}
