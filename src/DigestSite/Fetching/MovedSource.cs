using DigestSite.Configuration;
using DigestSite.Diagnostics;

namespace DigestSite.Fetching;

/// <summary>Turns lasting redirects into the line to write into <c>digest.yml</c>.</summary>
internal static class MovedSource
{
    private const string Placeholder = "{tag}";

    /// <param name="fetched">The feeds of one source.</param>
    public static IEnumerable<Diagnostic> Report(IReadOnlyList<FetchedFeed> fetched)
    {
        var source = fetched[0].Wanted.Source;
        var moved = fetched.Where(f => f.Result is FetchResult.New or FetchResult.Unchanged && f.State.MovedTo is not null).ToArray();
        if (moved.Length == source.Feeds.Count && Template([.. moved.Select(m => (m.Wanted.Address, m.State.MovedTo!))]) is { } template)
        {
            yield return Moved(source, $"{source.Name} has moved for good", $"Write instead:  feed: {template}");
            yield break;
        }

        foreach (var feed in moved)
        {
            var tag = feed.Wanted.Address.Tag;
            yield return Moved(source, $"{feed.Wanted.Address.Key} has moved for good",
                $"Take '{tag}' out of tags, and list it as a source of its own:  feed: {feed.State.MovedTo!.AbsoluteUri}");
        }
    }

    /// <summary>One address for all of them, with <c>{tag}</c> where each has its tag; <see langword="null"/> when there is none.</summary>
    internal static string? Template(IReadOnlyList<(FeedAddress Feed, Uri Target)> moved) =>
        moved.Select(m => Templates(m.Feed, m.Target)).Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal)).FirstOrDefault();

    private static IEnumerable<string> Templates(FeedAddress feed, Uri target)
    {
        var address = target.AbsoluteUri;
        if (feed.Tag is null)
        {
            yield return address;
            yield break;
        }

        // Most often the last place is the one; a tag may also be part of the site's name.
        var tag = Uri.EscapeDataString(feed.Tag);
        for (var at = address.LastIndexOf(tag, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : address.LastIndexOf(tag, at - 1, StringComparison.Ordinal))
            yield return string.Concat(address.AsSpan(0, at), Placeholder, address.AsSpan(at + tag.Length));
        if (address.Contains(tag, StringComparison.Ordinal))
            yield return address.Replace(tag, Placeholder, StringComparison.Ordinal);
    }

    private static Diagnostic Moved(SourceSettings source, string message, string hint) =>
        new(DiagnosticCode.MovedFeed, Severity.Warning, source.FeedPlace, message, hint);
}
