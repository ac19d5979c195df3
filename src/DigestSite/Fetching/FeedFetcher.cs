using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Fetching;

/// <summary>Refreshes the recorded feeds. One that fails never stops the rest, and never costs a good copy.</summary>
public sealed class FeedFetcher(
    DigestFolders folders, FeedClient client, FetchLimits limits, TimeProvider time, IPipelineReporter reporter, DiagnosticBag diagnostics)
{
    /// <param name="insist">Ask even where a server wants to be left alone, and believe it that a feed has no items any more.</param>
    /// <returns>What became of each, in the order they came in.</returns>
    public async Task<IReadOnlyList<FetchedFeed>> RunAsync(IReadOnlyList<WantedFeed> wanted, bool insist, CancellationToken cancellation = default)
    {
        var fetched = new FetchedFeed[wanted.Count];
        var hosts = Enumerable.Range(0, wanted.Count).GroupBy(i => wanted[i].Address.Address.Authority, StringComparer.OrdinalIgnoreCase);
        var options = new ParallelOptions { MaxDegreeOfParallelism = limits.AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(hosts, options, async (host, token) =>
        {
            Reply? silence = null;
            foreach (var i in host)
            {
                token.ThrowIfCancellationRequested();
                (fetched[i], silence) = await FetchAsync(wanted[i], insist, silence, token);
            }
        });
        return fetched;
    }

    /// <summary>Keeps what was asked for otherwise: the copy, when it is new, and then the state.</summary>
    public FetchedFeed Keep(WantedFeed wanted, FetchAnswer answer)
    {
        var (state, copy) = Known(wanted);
        return Keep(wanted, state, answer, Validators.None, copy, insist: false);
    }

    /// <param name="silence">What the host has answered to all its feeds; <see langword="null"/> while it may be asked.</param>
    private async Task<(FetchedFeed Fetched, Reply? Silence)> FetchAsync(WantedFeed wanted, bool insist, Reply? silence, CancellationToken cancellation)
    {
        using var step = reporter.Begin(wanted.Address.Key);
        var (state, copy) = Known(wanted);
        var plan = FetchLogic.Plan(wanted.Address, state, copy?.Hash, Now(), insist);
        if (plan.Rest != Rest.None)
        {
            step.Result = plan.Rest == Rest.Gone ? "gone, not asked" : "not asked yet";
            return (new FetchedFeed(wanted, FetchResult.Resting, state!, 0), silence);
        }

        if (silence is Reply.Refusal { RetryAfter: { } wanting })
        {
            step.Result = "not asked yet";
            var postponed = FetchLogic.Postpone(wanted.Address, state, wanting, Now(), limits);
            FetchStates.Write(folders, wanted.Address.Key, postponed);
            return (new FetchedFeed(wanted, FetchResult.Resting, postponed, 0), silence);
        }

        var reply = silence ?? await client.AskAsync(wanted.Address.Address, plan.Validators, cancellation);
        var answer = FetchAnswer.Of(reply, limits, time, cancellation);
        var fetched = Keep(wanted, state, answer, plan.Validators, copy, insist);
        step.Result = fetched.Result switch
        {
            FetchResult.New => $"new, {Counted.As(fetched.Items, "item")}",
            FetchResult.Unchanged => "unchanged",
            _ => "failed",
        };
        return (fetched, RetryRules.IsAboutHost(reply, limits) ? reply : null);
    }

    private FetchedFeed Keep(WantedFeed wanted, FetchState? state, FetchAnswer answer, Validators validators, CopyOnDisk? recorded, bool insist)
    {
        var outcome = FetchLogic.Conclude(wanted.Address, state, answer, validators, recorded, Now(), insist, limits);
        var copy = answer as FetchAnswer.Copy;
        if (outcome.Result == FetchResult.New)
            RecordedCopy.Write(folders, wanted.Address.Key, copy!.Feed.Format, copy.Bytes.Span);
        FetchStates.Write(folders, wanted.Address.Key, outcome.State);
        return new FetchedFeed(wanted, outcome.Result, outcome.State, copy?.Feed.Items.Count ?? 0) { Damage = outcome.Result == FetchResult.New ? copy!.Damage : null };
    }

    private (FetchState? State, CopyOnDisk? Copy) Known(WantedFeed wanted)
    {
        var copy = RecordedCopy.Find(folders, wanted.Address.Key);
        return (FetchStates.Read(folders, wanted.Address.Key, diagnostics), copy is null ? null : CopyOnDisk.Of(copy));
    }

    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}

/// <summary>A feed to be fetched, and whose it is.</summary>
public sealed record WantedFeed(SourceSettings Source, FeedAddress Address)
{
    public static IReadOnlyList<WantedFeed> Of(DigestConfiguration configuration) =>
        [.. configuration.Sources.SelectMany(s => s.Feeds.Select(f => new WantedFeed(s, f)))];
}

/// <param name="Items">How many the answer holds; 0 when it brought no body.</param>
public sealed record FetchedFeed(WantedFeed Wanted, FetchResult Result, FetchState State, int Items)
{
    /// <summary>Why the copy that was recorded just now may be less than what the publisher has; <see langword="null"/> when it is whole.</summary>
    public string? Damage { get; init; }
}
