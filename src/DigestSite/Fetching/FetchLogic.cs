using DigestSite.Configuration;

namespace DigestSite.Fetching;

/// <summary>Whether a feed is asked for, and what its answer changes. Pure: the network, the disk and the clock are elsewhere.</summary>
public static class FetchLogic
{
    /// <summary>A feed that was emptied is believed to be so when it is that often in a row.</summary>
    private const int EmptyTimes = 3;

    /// <param name="state">From the last try, if there was one.</param>
    /// <param name="copyHash">Of the recorded copy as it lies on disk; <see langword="null"/> when there is none.</param>
    /// <param name="insist">Ask even where a server wants to be left alone.</param>
    public static FetchPlan Plan(FeedAddress feed, FetchState? state, string? copyHash, DateTimeOffset now, bool insist)
    {
        if (Of(feed, state) is not { } known)
            return new FetchPlan(Rest.None, Validators.None);
        if (known.IsGone && !insist)
            return new FetchPlan(Rest.Gone, Validators.None);
        if (known.NotBefore > now && !insist)
            return new FetchPlan(Rest.Asked, Validators.None);

        // What the server knows of is the copy it sent. Without that copy, "not modified" would be of no use.
        return new FetchPlan(Rest.None, copyHash is not null && copyHash == known.Hash ? known.Validators : Validators.None);
    }

    /// <summary>A server wants rest that was asked for another feed. Nothing else is learnt of this one.</summary>
    public static FetchState Postpone(FeedAddress feed, FetchState? state, TimeSpan rest, DateTimeOffset now, FetchLimits limits) =>
        (Of(feed, state) ?? new FetchState(feed.Address)) with { NotBefore = now + Shorter(rest, limits.LongestRest) };

    /// <param name="validators">What the server was asked with.</param>
    /// <param name="copy">The recorded copy; <see langword="null"/> when there is none.</param>
    /// <param name="now">In whole seconds.</param>
    /// <param name="insist">Believe it that a feed has no items any more.</param>
    public static FetchOutcome Conclude(
        FeedAddress feed, FetchState? state, FetchAnswer answer, Validators validators, CopyOnDisk? copy, DateTimeOffset now, bool insist, FetchLimits limits)
    {
        var known = Of(feed, state) ?? new FetchState(feed.Address) { Changed = copy is not null && state?.Hash == copy.Hash ? state.Changed : null };
        var attempt = new FetchAttempt(known, known with { Checked = DayOf(now), NotBefore = null, Emptied = 0 }, now, limits);
        return answer switch
        {
            FetchAnswer.Copy { Damage: null } received when received.Hash == copy?.Hash => attempt.Unchanged(answer, received.Hash, received.Validators),
            FetchAnswer.Copy received when received.Hash == copy?.Hash && !copy.Content.Value.IsWhole => attempt.Unchanged(answer, received.Hash, Validators.None),
            FetchAnswer.Copy received => Received(attempt, received, copy, insist),
            FetchAnswer.Unmodified when validators == Validators.None =>
                attempt.Failed(new FetchAnswer.Failure("the server answered 304 Not Modified, though nothing was known to it", 304)),
            FetchAnswer.Unmodified unmodified => attempt.Unchanged(answer, known.Hash, Newer(unmodified.Validators, known.Validators)),
            FetchAnswer.Failure failure => attempt.Failed(failure),
            _ => throw new InvalidOperationException($"unknown answer {answer}"),
        };
    }

    /// <summary>A good copy is replaced by a whole feed with items, or not at all.</summary>
    private static FetchOutcome Received(FetchAttempt attempt, FetchAnswer.Copy received, CopyOnDisk? copy, bool insist)
    {
        var items = received.Feed.Items.Count;
        if (received.Damage is { } damage)
        {
            // Where there is no good copy, the most that was ever had of it is the best there is.
            var isBetter = items > 0 && (copy is null || !copy.Content.Value.IsWhole && items >= copy.Content.Value.Items);
            return isBetter ? attempt.New(received) : attempt.Failed(new FetchAnswer.Failure(damage));
        }

        if (items > 0 || copy is null || copy.Content.Value.Items == 0 || insist || attempt.Known.Emptied + 1 >= EmptyTimes)
            return attempt.New(received);

        var refused = attempt.Failed(new FetchAnswer.Failure($"what came is a feed without items, where the recorded one has {copy.Content.Value.Items}"));
        return refused with { State = refused.State with { Emptied = attempt.Known.Emptied + 1 } };
    }

    /// <summary>A state of another address says nothing about this one.</summary>
    private static FetchState? Of(FeedAddress feed, FetchState? state) =>
        state?.Address.AbsoluteUri == feed.Address.AbsoluteUri ? state : null;

    internal static DateTimeOffset DayOf(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    internal static TimeSpan Shorter(TimeSpan a, TimeSpan b) => TimeSpan.FromSeconds(Math.Ceiling(Math.Min(a.TotalSeconds, b.TotalSeconds)));

    private static Validators Newer(Validators sent, Validators known) => new(sent.ETag ?? known.ETag, sent.LastModified ?? known.LastModified);
}

/// <param name="Rest">Why it is left alone in this run, if it is.</param>
/// <param name="Validators">What to ask with.</param>
public sealed record FetchPlan(Rest Rest, Validators Validators);

public enum Rest
{
    None,

    /// <summary>The server asked for patience that has not run out yet.</summary>
    Asked,

    /// <summary>The server said that the feed is gone for good.</summary>
    Gone,
}

/// <param name="State">To be kept.</param>
public sealed record FetchOutcome(FetchResult Result, FetchState State);

public enum FetchResult
{
    /// <summary>Another body than the recorded one.</summary>
    New,

    /// <summary>The recorded copy is what there is.</summary>
    Unchanged,

    /// <summary>The recorded copy stays.</summary>
    Failed,

    /// <summary>It was not asked for.</summary>
    Resting,
}
