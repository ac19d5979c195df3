namespace DigestSite.Fetching;

/// <summary>What is known of a feed that was just asked for, and what each way it may have ended makes of that.</summary>
/// <param name="Known">Before it was asked for.</param>
/// <param name="Tried">With the try itself, whatever came of it.</param>
/// <param name="Now">In whole seconds.</param>
internal sealed record FetchAttempt(FetchState Known, FetchState Tried, DateTimeOffset Now, FetchLimits Limits)
{
    /// <summary>Enough to understand an error; a server's own words may be endless.</summary>
    private const int LongestError = 300;

    private DateTimeOffset Today => FetchLogic.DayOf(Now);

    private bool IsFirstOfDay => Known.Checked is not { } known || FetchLogic.DayOf(known) != Today;

    /// <summary>Another copy than the recorded one. Of one that is not whole the server shall not say that it still stands.</summary>
    public FetchOutcome New(FetchAnswer.Copy copy) => new(
        FetchResult.New,
        Succeeded(copy) with { Changed = Now, Hash = copy.Hash, Validators = copy.Damage is null ? copy.Validators : Validators.None });

    /// <summary>The recorded copy is what there is. Servers that mark the same copy otherwise each time change what is known once a day.</summary>
    /// <param name="hash">Of the copy.</param>
    public FetchOutcome Unchanged(FetchAnswer answer, string? hash, Validators validators) => new(
        FetchResult.Unchanged,
        Succeeded(answer) with
        {
            // Of a copy that was there before anything was known, this is the first moment there is.
            Changed = Known.Changed ?? Now,
            Hash = hash,
            Validators = IsFirstOfDay || Known.Validators == Validators.None ? validators : Known.Validators,
        });

    /// <summary>What is recorded stays, and so does what is known of it: marks that came with something refused are not kept.</summary>
    public FetchOutcome Failed(FetchAnswer.Failure failure) => new(
        FetchResult.Failed,
        Tried with
        {
            Failures = IsFirstOfDay || Known.Failures == 0 ? Known.Failures + 1 : Known.Failures,
            FailingSince = Known.FailingSince ?? Today,
            Error = failure.Error.Length <= LongestError ? failure.Error : failure.Error[..LongestError] + "…",
            Status = failure.Status,
            NotBefore = failure.RetryAfter > Limits.LongestWait ? Now + FetchLogic.Shorter(failure.RetryAfter.Value, Limits.LongestRest) : null,
        });

    private FetchState Succeeded(FetchAnswer answer) => Tried with
    {
        Fetched = Today,
        Failures = 0,
        FailingSince = null,
        Error = null,
        Status = 0,
        MovedTo = answer.MovedTo,
    };
}
