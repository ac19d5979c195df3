using DigestSite.Configuration;

namespace DigestSite.Fetching;

/// <summary>Whether a feed is asked for, and what its answer changes. Pure: the network, the disk and the clock are elsewhere.</summary>
public static class FetchLogic
{
    /// <summary>Enough to understand an error; a server's own words may be endless.</summary>
    private const int LongestError = 300;

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
    /// <param name="now">In whole seconds.</param>
    public static FetchOutcome Conclude(
        FeedAddress feed, FetchState? state, FetchAnswer answer, Validators validators, string? copyHash, DateTimeOffset now, FetchLimits limits)
    {
        var tried = (Of(feed, state) ?? new FetchState(feed.Address)) with { Checked = now, NotBefore = null };
        switch (answer)
        {
            case FetchAnswer.Copy copy:
                var isNew = copy.Hash != copyHash;
                var fetched = Succeeded(tried, answer, now) with { Hash = copy.Hash, Validators = copy.Validators };
                return new FetchOutcome(isNew ? FetchResult.New : FetchResult.Unchanged, isNew ? fetched with { Changed = now } : fetched);
            case FetchAnswer.Unmodified when validators == Validators.None:
                return new FetchOutcome(FetchResult.Failed, Failed(tried, new FetchAnswer.Failure("the server answered 304 Not Modified, though nothing was known to it", 304), now, limits));
            case FetchAnswer.Unmodified unmodified:
                return new FetchOutcome(FetchResult.Unchanged, Succeeded(tried, answer, now) with { Validators = Newer(unmodified.Validators, tried.Validators) });
            case FetchAnswer.Failure failure:
                return new FetchOutcome(FetchResult.Failed, Failed(tried, failure, now, limits));
            default:
                throw new InvalidOperationException($"unknown answer {answer}");
        }
    }

    /// <summary>A state of another address says nothing about this one.</summary>
    private static FetchState? Of(FeedAddress feed, FetchState? state) =>
        state?.Address.AbsoluteUri == feed.Address.AbsoluteUri ? state : null;

    private static FetchState Succeeded(FetchState tried, FetchAnswer answer, DateTimeOffset now) => tried with
    {
        Fetched = now,
        Failures = 0,
        FailingSince = null,
        Error = null,
        Status = 0,
        MovedTo = answer.MovedTo,
    };

    private static FetchState Failed(FetchState tried, FetchAnswer.Failure failure, DateTimeOffset now, FetchLimits limits) => tried with
    {
        Failures = tried.Failures + 1,
        FailingSince = tried.FailingSince ?? now,
        Error = failure.Error.Length <= LongestError ? failure.Error : failure.Error[..LongestError] + "…",
        Status = failure.Status,
        NotBefore = failure.RetryAfter > limits.LongestWait ? now + Shorter(failure.RetryAfter.Value, limits.LongestRest) : null,
    };

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => TimeSpan.FromSeconds(Math.Ceiling(Math.Min(a.TotalSeconds, b.TotalSeconds)));

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
