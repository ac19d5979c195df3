using DigestSite.Feeds.Reading;

namespace DigestSite.Fetching;

/// <summary>How long a server is waited for, how often it is asked, and how much is taken from it.</summary>
public sealed record FetchLimits
{
    public static FetchLimits Default { get; } = new();

    /// <summary>Of a body as it is sent, and again of what is unpacked from it.</summary>
    public int Bytes { get; init; } = FeedLimits.Default.Bytes / 2;

    /// <summary>Until a connection stands.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one whole answer, its body included.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>To read what came as a feed.</summary>
    public TimeSpan Reading { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After the first try.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Doubled with each retry, and spread by chance.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A server that asks for more patience than this is asked again in another run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>However long a server asks to be left alone, it is asked again after this: a slip in a header must not lose a feed.</summary>
    public TimeSpan LongestRest { get; init; } = TimeSpan.FromDays(7);

    public int Redirects { get; init; } = 8;

    /// <summary>Requests under way. One host gets one at a time in any case.</summary>
    public int AtOnce { get; init; } = 8;
}
