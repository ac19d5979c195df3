using DigestSite.Archive;

namespace DigestSite.Import;

/// <summary>An incoming article and the file it belongs to.</summary>
/// <param name="Old">Its file, if it has one.</param>
public sealed record MatchedArticle(IncomingArticle Incoming, ArchivedArticle? Old)
{
    /// <summary>Its publisher has changed id and link at once, and it was known by the rest.</summary>
    public bool HasMoved { get; init; }

    /// <summary>An id of our making for one whose publisher gave it the id of another article.</summary>
    public string? OwnId { get; init; }

    /// <summary>Another article that has its id or link and nothing else in common with it; only of one that has no file yet.</summary>
    public Namesake? Namesake { get; init; }
}

/// <param name="Shared">What both are called.</param>
/// <param name="Archived">The other one's file,</param>
/// <param name="Incoming">or, if it has none yet, the other one as it comes in.</param>
/// <param name="IsNeighbour">Their publisher keeps them apart by ids, and means the same link for both.</param>
public sealed record Namesake(ItemIdentity Shared, ArchivedArticle? Archived, IncomingArticle? Incoming, bool IsNeighbour);
