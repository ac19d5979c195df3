namespace DigestSite.Configuration;

/// <summary>How much of an article a feed of ours carries, where its source allows that much.</summary>
public enum FeedText
{
    /// <summary>Summary, picture and link.</summary>
    Summary,

    /// <summary>All of its text.</summary>
    Full,
}
