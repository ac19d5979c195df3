using DigestSite.Feeds.Reading;

namespace DigestSite.Fetching;

/// <summary>The recorded copy, as far as it decides what may take its place.</summary>
/// <param name="Hash">Of its bytes, as <see cref="FetchState.Hash"/>.</param>
/// <param name="Content">What it holds: read only when the answer of a server gives cause for doubt.</param>
public sealed record CopyOnDisk(string Hash, Lazy<CopyContent> Content)
{
    public static CopyOnDisk Of(string file) =>
        new(FetchAnswer.HashOf(File.ReadAllBytes(file)), new Lazy<CopyContent>(() => Read(file)));

    private static CopyContent Read(string file)
    {
        var reading = FeedReader.Read(File.ReadAllBytes(file));
        return reading.Feed is { } feed ? new CopyContent(feed.Items.Count, !reading.IsCut) : new CopyContent(0, IsWhole: false);
    }
}

/// <param name="Items">None when it is no feed at all.</param>
/// <param name="IsWhole">Whether it goes on to its own end.</param>
public readonly record struct CopyContent(int Items, bool IsWhole);
