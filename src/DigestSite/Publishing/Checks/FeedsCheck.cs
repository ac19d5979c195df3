using System.Globalization;
using DigestSite.Fetching;
using DigestSite.Pipelines;

namespace DigestSite.Publishing.Checks;

/// <summary>Every feed has a copy, and one that is not old.</summary>
internal sealed class FeedsCheck : IForkCheck
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(14);

    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        var feeds = WantedFeed.Of(facts.Configuration);
        if (feeds.Count == 0)
            yield break;

        var missing = feeds.Where(f => !facts.Recorded.Contains(f.Address.Key)).ToArray();
        if (missing.Length == feeds.Count)
            yield return CheckUp.Error("no feed has been fetched yet", "Fetch them:  digest fetch");
        else if (missing.Length > 0)
            yield return CheckUp.Warning($"never fetched: {Names(missing)}", "Fetch them:  digest fetch");

        var failing = feeds.Where(f => StateOf(f, facts) is { Failures: > 0 }).ToArray();
        foreach (var feed in failing)
        {
            var state = StateOf(feed, facts)!;
            yield return CheckUp.Warning(
                string.Create(CultureInfo.InvariantCulture, $"{feed.Address.Key} fails since {state.FailingSince:yyyy-MM-dd}: {state.Error}"),
                $"See what it says now:  digest fetch {feed.Address.Key} --force");
        }

        var old = feeds.Except(failing).Where(f => StateOf(f, facts) is { Fetched: { } fetched } && facts.Now - fetched > Old).ToArray();
        if (old.Length > 0)
            yield return CheckUp.Warning($"not fetched for two weeks: {Names(old)}", "Fetch them:  digest fetch. Where the publish workflow runs every day, pull what it has committed.");
        if (missing.Length + failing.Length + old.Length == 0)
            yield return CheckUp.Fine($"{Counted.As(feeds.Count, "feed")} recorded");
    }

    private static FetchState? StateOf(WantedFeed feed, ForkFacts facts) =>
        facts.States.TryGetValue(feed.Address.Key, out var state) && state.Address == feed.Address.Address ? state : null;

    private static string Names(IEnumerable<WantedFeed> feeds) => string.Join(", ", feeds.Select(f => f.Address.Key));
}
