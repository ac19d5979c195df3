namespace DigestSite.Feeds.Reading;

/// <summary>What reading a document gave.</summary>
/// <param name="Feed">The feed; <see langword="null"/> when the document is no feed.</param>
/// <param name="Error">Why it is no feed; <see langword="null"/> when it is one.</param>
/// <param name="Warnings">What was overlooked or guessed, in document order.</param>
public sealed record FeedReading(Feed? Feed, FeedWarning? Error, IReadOnlyList<FeedWarning> Warnings)
{
    /// <summary>
    /// Whether the document stops before its own end: the end tag of the root, the closing brace. It was most likely
    /// cut on its way, and what it held beyond is not known.
    /// </summary>
    public bool IsCut { get; init; }
}

/// <param name="Line">1-based; 0 when the warning is about no line.</param>
/// <param name="Column">1-based; 0 when unknown.</param>
/// <param name="Subject">What it is about, where its kind does not say it all.</param>
public sealed record FeedWarning(int Line, int Column, FeedWarningCode Code, string? Subject = null)
{
    /// <summary>What is odd, in one line without an end.</summary>
    public string Message => Code.Say(Subject);

    /// <summary>What to do, or that nothing need be done.</summary>
    public string Advice => Code.Advice;
}
