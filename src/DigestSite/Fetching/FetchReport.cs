using System.Globalization;
using DigestSite.Diagnostics;

namespace DigestSite.Fetching;

/// <summary>Says what a person should know of a run: which feeds failed, rest or have moved, and what to do about it.</summary>
public static class FetchReport
{
    /// <summary>A feed that is missing once may be back tomorrow.</summary>
    private const int MissingTimes = 3;

    /// <param name="severity">Of failures.</param>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<FetchedFeed> fetched, Severity severity)
    {
        foreach (var feed in fetched)
        {
            if (feed.Result == FetchResult.Failed)
                yield return Failed(feed, severity);
            else if (feed.Result == FetchResult.Resting)
                yield return Resting(feed, severity);
            else if (feed.Damage is not null)
                yield return Damaged(feed, severity);
        }

        foreach (var source in fetched.GroupBy(f => f.Wanted.Source))
        {
            foreach (var moved in MovedSource.Report([.. source]))
                yield return moved;
        }
    }

    private static Diagnostic Failed(FetchedFeed feed, Severity severity)
    {
        var state = feed.State;
        var streak = state.Failures > 1 ? string.Create(CultureInfo.InvariantCulture, $" (on {state.Failures} days without success, since {state.FailingSince:yyyy-MM-dd})") : "";
        return About(feed, severity, $"{state.Error}{streak}", Advice(feed));
    }

    private static Diagnostic Damaged(FetchedFeed feed, Severity severity) =>
        About(feed, severity, $"{feed.Damage}; it is recorded all the same, as there is no whole copy", "The next fetch asks for all of it again, and a whole one takes its place.");

    private static Diagnostic Resting(FetchedFeed feed, Severity severity) => feed.State.IsGone
        ? About(feed, severity, "was taken down by its publisher (410 Gone) and is not asked for any more", Advice(feed))
        : About(feed, Severity.Info, string.Create(CultureInfo.InvariantCulture, $"its server asks to be left alone until {feed.State.NotBefore:yyyy-MM-dd HH:mm} UTC"),
            $"'digest fetch {feed.Wanted.Address.Key} --force' asks all the same.");

    private static string Advice(FetchedFeed feed) => feed.State switch
    {
        { IsGone: true } => "Take it out of digest.yml, or write its new address: the articles it gave are kept either way.",
        { Emptied: > 0 } => $"What is recorded stays. That is believed when it comes three times in a row, or with 'digest fetch {feed.Wanted.Address.Key} --force'.",
        { NotBefore: { } until } => string.Create(CultureInfo.InvariantCulture, $"It is not asked again before {until:yyyy-MM-dd HH:mm} UTC, as its server wishes."),
        { Status: 401 or 403 } => "The server lets no program in. See whether its publisher offers another address; what is recorded stays.",
        { Status: 404, Failures: >= MissingTimes } => "It has most likely moved: 'digest add' with the site's address finds where to. What is recorded stays.",
        _ => "What is recorded stays, and the next fetch tries again.",
    };

    private static Diagnostic About(FetchedFeed feed, Severity severity, string message, string hint) =>
        new(DiagnosticCode.FailedFetch, severity, feed.Wanted.Source.FeedPlace, $"{feed.Wanted.Address.Key}: {message}", hint);
}
