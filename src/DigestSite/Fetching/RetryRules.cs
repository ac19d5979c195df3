namespace DigestSite.Fetching;

/// <summary>Which answers are worth another try in the same run, and how long to wait for it.</summary>
internal static class RetryRules
{
    public static bool IsWorthIt(Reply reply, FetchLimits limits) => reply switch
    {
        Reply.Refusal refusal => IsPassing(refusal.Status) && !(refusal.RetryAfter > limits.LongestWait),
        Reply.Failure failure => failure.Kind is FailureKind.Unreachable or FailureKind.CutOff,
        _ => false,
    };

    /// <summary>What the server asks for; <see langword="null"/> leaves it to the growing delay.</summary>
    public static TimeSpan? Delay(Reply reply) => (reply as Reply.Refusal)?.RetryAfter;

    /// <summary>Whether asking the same host for its other feeds is pointless, or rude, just now.</summary>
    public static bool IsAboutHost(Reply reply, FetchLimits limits) => reply switch
    {
        Reply.Refusal refusal => refusal.Status is 429 or 503 && refusal.RetryAfter > limits.LongestWait,
        Reply.Failure failure => failure.Kind == FailureKind.Unreachable,
        _ => false,
    };

    /// <summary>408, 425 and 429 ask for patience; a server's own errors may pass. Any other 4xx would be the same again.</summary>
    private static bool IsPassing(int status) => status is 408 or 425 or 429 or >= 500;
}
