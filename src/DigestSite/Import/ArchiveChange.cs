using DigestSite.Archive;
using DigestSite.Configuration;

namespace DigestSite.Import;

/// <summary>What import does about one article. Decided before anything is written.</summary>
public abstract record ArchiveChange(ArticleDraft Draft)
{
    /// <summary>New to the archive.</summary>
    public sealed record Add(ArticleDraft Draft) : ArchiveChange(Draft);

    /// <summary>An unedited file that follows its feed.</summary>
    /// <param name="Loss">Why its body stays nevertheless.</param>
    public sealed record Update(ArticleDraft Draft, ArchivedArticle Old, ArticleHead Head, string Text, UpstreamLoss? Loss) : ArchiveChange(Draft);

    /// <summary>The file says just this already.</summary>
    public sealed record None(ArticleDraft Draft, ArchivedArticle Old, UpstreamLoss? Loss) : ArchiveChange(Draft);

    /// <summary>A person edited the file: it stays.</summary>
    /// <param name="Upstream">Set when the publisher has changed the article since import wrote it.</param>
    public sealed record Keep(ArticleDraft Draft, ArchivedArticle Old, UpstreamDifference? Upstream) : ArchiveChange(Draft);

    /// <summary>A person asks for the publisher's version.</summary>
    /// <param name="Text">What the file is to say; none when it says so already.</param>
    public sealed record Take(ArticleDraft Draft, ArchivedArticle Old, ArticleHead Head, string? Text, UpstreamDifference Difference) : ArchiveChange(Draft);

    /// <param name="theirs">The publisher's version is asked for, whatever the file says.</param>
    /// <param name="isRepeated">The feed gives the same text for other articles too, and did not before.</param>
    public static ArchiveChange Decide(ArticleDraft draft, ArchivedArticle? old, bool theirs = false, bool isRepeated = false)
    {
        if (old is null)
            return new Add(draft);

        if (theirs)
            return TakeTheirs(draft, old);

        if (old.Head.Imported is not { } mark)
            return new Keep(draft, old, null);

        if (old.Edited)
            return new Keep(draft, old, mark.Upstream == draft.Upstream ? null : UpstreamDifference.Between(old, HeadMerge.Theirs(draft, old.Head), draft.Body));

        var loss = draft.Incoming.Content == ContentMode.Full ? UpstreamLoss.Of(draft, old, isRepeated) : null;
        var head = HeadMerge.Follow(draft, old.Head);
        var (text, written) = loss is null
            ? ArticleFile.Write(head, draft.Body, draft.Upstream, old.CuratorLines)
            : ArticleFile.Write(head with { Summary = old.Head.Summary }, old.Body, mark.Upstream, old.CuratorLines);
        return written == mark ? new None(draft, old, loss) : new Update(draft, old, head, text, loss);
    }

    private static Take TakeTheirs(ArticleDraft draft, ArchivedArticle old)
    {
        var head = HeadMerge.Theirs(draft, old.Head);
        var (text, written) = ArticleFile.Write(head, draft.Body, draft.Upstream, old.CuratorLines);
        return new Take(draft, old, head, written == old.Head.Imported && !old.Edited ? null : text, UpstreamDifference.Between(old, head, draft.Body));
    }
}
