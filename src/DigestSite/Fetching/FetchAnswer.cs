using System.Security.Cryptography;
using DigestSite.Feeds;
using DigestSite.Feeds.Reading;
using DigestSite.Pipelines;

namespace DigestSite.Fetching;

/// <summary>A reply, looked at as a feed: all that is needed to decide what becomes of it.</summary>
public abstract record FetchAnswer
{
    private FetchAnswer()
    {
    }

    public Uri? MovedTo { get; init; }

    /// <param name="Hash">Of its bytes, as <see cref="FetchState.Hash"/>.</param>
    public sealed record Copy(Feed Feed, ReadOnlyMemory<byte> Bytes, string Hash, Validators Validators) : FetchAnswer
    {
        /// <summary>Why it may be less than what the publisher has, for people; <see langword="null"/> when it is whole.</summary>
        public string? Damage { get; init; }
    }

    public sealed record Unmodified(Validators Validators) : FetchAnswer;

    /// <param name="Status">The HTTP status; 0 when it never came to one, or when it was no status that failed.</param>
    public sealed record Failure(string Error, int Status = 0, TimeSpan? RetryAfter = null) : FetchAnswer;

    public static FetchAnswer Of(Reply reply, FetchLimits limits, TimeProvider time, CancellationToken cancellation)
    {
        var answer = reply switch
        {
            Reply.Document document => Read(document, limits, time, cancellation),
            Reply.Unmodified unmodified => new Unmodified(unmodified.Validators),
            Reply.Refusal refusal => new Failure(refusal.Sentence, refusal.Status, refusal.RetryAfter),
            Reply.Failure { Part: { } part } failure when Read(part, limits, time, cancellation) is Copy copy => copy with { Damage = failure.Error },
            Reply.Failure failure => new Failure(failure.Error),
            _ => throw new InvalidOperationException($"unknown reply {reply}"),
        };
        return answer with { MovedTo = reply.MovedTo };
    }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string BreaksOff(Feed feed) => $"what came breaks off after {Counted.As(feed.Items.Count, "whole item")}, before the feed's end";

    private static FetchAnswer Read(Reply.Document document, FetchLimits limits, TimeProvider time, CancellationToken cancellation)
    {
        if (document.Bytes.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
            return new Failure("the answer is empty");

        using var patience = new CancellationTokenSource(limits.Reading, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            var reading = FeedReader.Read(document.Bytes, document.Address, FeedLimits.Default, cancellation: either.Token);
            return reading.Feed is { } feed
                ? new Copy(feed, document.Bytes, HashOf(document.Bytes.Span), document.Validators) { Damage = reading.IsCut ? BreaksOff(feed) : null }
                : new Failure($"what came is refused: {reading.Error!.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Failure("the answer takes too long to read");
        }
    }
}
