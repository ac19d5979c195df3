using System.Globalization;

namespace DigestSite.Fetching;

/// <summary>What came back when an address was asked.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>Where redirects lead that are meant to last, when the first of them is.</summary>
    public Uri? MovedTo { get; init; }

    /// <param name="Address">Where it stood in the end, which relative addresses in it are resolved against.</param>
    /// <param name="Bytes">Whole and unpacked.</param>
    public sealed record Document(Uri Address, ReadOnlyMemory<byte> Bytes, Validators Validators) : Reply;

    /// <summary>304: what was sent before still stands.</summary>
    public sealed record Unmodified(Validators Validators) : Reply;

    /// <param name="RetryAfter">How long the server wants to be left alone; <see langword="null"/> when it does not say.</param>
    public sealed record Refusal(int Status, string Phrase, TimeSpan? RetryAfter = null) : Reply
    {
        public string Sentence => string.Create(CultureInfo.InvariantCulture, $"the server answered {Status} {Phrase}").TrimEnd();
    }

    /// <param name="Error">For people, without the address.</param>
    public sealed record Failure(FailureKind Kind, string Error) : Reply
    {
        /// <summary>What came all the same, if anything: not all of it, or nobody knows whether it is.</summary>
        public Document? Part { get; init; }
    }
}

public enum FailureKind
{
    /// <summary>No connection, or no such host.</summary>
    Unreachable,

    /// <summary>The connection broke before the answer was whole.</summary>
    CutOff,

    /// <summary>Patience ran out.</summary>
    TooSlow,

    /// <summary>What came would come again: too large, packed in an unknown way, redirected where it must not go.</summary>
    Unusable,
}
