using DigestSite.Archive;
using DigestSite.Feeds.Discovery;
using DigestSite.Fetching;

namespace DigestSite.Adding;

/// <summary>Finds the feed of a site, from whatever address of it a person has at hand.</summary>
public sealed class FeedSearch(FeedClient client, FetchLimits limits, TimeProvider time)
{
    /// <summary>Where feeds lie on sites that do not announce them, the most common first.</summary>
    private static readonly string[] UsualPlaces = ["feed.xml", "rss.xml", "atom.xml", "index.xml", "feed/", "feed.json"];

    /// <param name="page">What the address holds, where it was saved before; <see langword="null"/> to ask for it.</param>
    public async Task<FoundFeed> FindAsync(Uri address, Reply? page = null, CancellationToken cancellation = default)
    {
        var reply = page ?? await client.AskAsync(address, Validators.None, cancellation);
        var answer = FetchAnswer.Of(reply, limits, time, cancellation);
        if (answer is FetchAnswer.Copy copy)
            return new FoundFeed.One(reply.MovedTo ?? address, copy);
        if (reply is not Reply.Document document)
            return new FoundFeed.None(((FetchAnswer.Failure)answer).Error);

        var announced = FeedDiscovery.Find(document.Bytes, document.Address).DistinctBy(f => NormalisedLink.Of(f.Url), StringComparer.Ordinal).ToArray();
        var feeds = announced.Where(f => !IsOfComments(f)).ToArray();
        return feeds.Length switch
        {
            1 => await AskAsync(new Uri(feeds[0].Url), address, cancellation),
            > 1 => new FoundFeed.Several(feeds),
            _ when announced.Length > 0 => new FoundFeed.None("announces feeds of comments only"),
            _ => await GuessAsync(document.Address, address, cancellation),
        };
    }

    private static bool IsOfComments(AnnouncedFeed feed) =>
        feed.Url.Contains("comments", StringComparison.OrdinalIgnoreCase) || feed.Title.Contains("comments", StringComparison.OrdinalIgnoreCase);

    /// <param name="written">What the person wrote who searches.</param>
    private async Task<FoundFeed> AskAsync(Uri address, Uri written, CancellationToken cancellation)
    {
        var reply = await client.AskFoundAsync(address, written, cancellation);
        return FetchAnswer.Of(reply, limits, time, cancellation) switch
        {
            FetchAnswer.Copy copy => new FoundFeed.One(reply.MovedTo ?? address, copy),
            FetchAnswer.Failure failure => new FoundFeed.None($"announces {address}, but there: {failure.Error}"),
            _ => new FoundFeed.None($"announces {address}, but there is nothing"),
        };
    }

    /// <summary>Beside the page first, as with a project's pages on a shared host, then at the root.</summary>
    private async Task<FoundFeed> GuessAsync(Uri page, Uri written, CancellationToken cancellation)
    {
        var guesses = UsualPlaces.Select(p => new Uri(page, p)).Concat(UsualPlaces.Select(p => new Uri(page, "/" + p))).Distinct();
        foreach (var guess in guesses)
        {
            if (await AskAsync(guess, written, cancellation) is FoundFeed.One found)
                return found;
        }

        return new FoundFeed.None("announces no feed, and none is in the usual places");
    }
}

public abstract record FoundFeed
{
    private FoundFeed()
    {
    }

    public sealed record One(Uri Address, FetchAnswer.Copy Copy) : FoundFeed;

    /// <param name="Feeds">In the order of the page, which is most often that of importance.</param>
    public sealed record Several(IReadOnlyList<AnnouncedFeed> Feeds) : FoundFeed;

    public sealed record None(string Reason) : FoundFeed;
}
