namespace DigestSite.Fetching;

/// <summary>What is known of asking for a feed: its file is <c>input/feeds/&lt;key&gt;.fetch.yml</c>. UTC.
/// What every run would write anew is kept to the day, so that runs of one day write the same and nobody's pull is in conflict;
/// moments of news are whole seconds.</summary>
/// <param name="Address">What was asked. When <c>digest.yml</c> names another one, nothing else here counts.</param>
public sealed record FetchState(Uri Address)
{
    /// <summary>The day on which it was last asked for, with whatever success.</summary>
    public DateTimeOffset? Checked { get; init; }

    /// <summary>The day on which it last answered with a feed, or that nothing had changed.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>
    /// The moment its recorded copy was fetched: when it last brought something new. Answers that bring the same again, or that are refused, leave it.
    /// </summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>What the server wants to be asked with next time.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>SHA-256 of the recorded copy, in small hexadecimal letters.</summary>
    public string? Hash { get; init; }

    /// <summary>Days with tries that had no success, since the last one that had.</summary>
    public int Failures { get; init; }

    /// <summary>The first of those days.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why the last try failed, on one line.</summary>
    public string? Error { get; init; }

    /// <summary>The HTTP status it failed with; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>The server asked to be left alone until then.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How many times in a row it has brought a feed without items in the place of one that has some.</summary>
    public int Emptied { get; init; }

    /// <summary>Where the server says the feed is from now on.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The newest moment known of it.</summary>
    public DateTimeOffset? Newest => new[] { Checked, Changed }.Max();

    /// <summary>410 Gone: the publisher took it down for good, and it is not asked for again.</summary>
    public bool IsGone => Status == 410;
}

/// <summary>How a server knows again what it has sent, word for word as it sent them.</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}
