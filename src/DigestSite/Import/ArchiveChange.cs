using DigestSite.Archive;
using DigestSite.Curation;

namespace DigestSite.Import;

/// <summary>What import does about one article. Decided before anything is written.</summary>
public abstract record ArchiveChange(ArticleDraft Draft)
{
    /// <summary>New to the archive.</summary>
    public sealed record Add(ArticleDraft Draft) : ArchiveChange(Draft);

    /// <summary>An unedited file that follows its feed.</summary>
    public sealed record Update(ArticleDraft Draft, ArchivedArticle Old, string Text) : ArchiveChange(Draft);

    /// <summary>The file says just this already.</summary>
    public sealed record None(ArticleDraft Draft, ArchivedArticle Old) : ArchiveChange(Draft);

    /// <summary>A person edited the file: it stays.</summary>
    /// <param name="ChangedUpstream">The publisher has changed the article since import wrote it.</param>
    public sealed record Keep(ArticleDraft Draft, ArchivedArticle Old, bool ChangedUpstream) : ArchiveChange(Draft);

    public static ArchiveChange Decide(ArticleDraft draft, ArchivedArticle? old)
    {
        if (old is null)
            return new Add(draft);

        if (old.Edited || old.Head.Imported is null)
            return new Keep(draft, old, old.Head.Imported is { } mark && mark.Upstream != draft.Upstream);

        var text = ArticleFile.Write(Follow(draft.Head, old.Head), draft.Body, draft.Upstream, old.CuratorLines);
        return text == old.Text ? new None(draft, old) : new Update(draft, old, text);
    }

    /// <summary>What the feeds say now, with the sources and tags of feeds that the article has left.</summary>
    private static ArticleHead Follow(ArticleHead now, ArticleHead before) => now with
    {
        Sources = [.. before.Sources.Union(now.Sources, StringComparer.Ordinal)],
        Tags = before.Sources.Except(now.Sources, StringComparer.Ordinal).Any()
            ? [.. now.Tags.UnionBy(before.Tags, TermKey.Of, StringComparer.Ordinal)]
            : now.Tags,
        Id = before.Id ?? now.Id,
        // An article keeps the day it came out, also when its feed loses the date.
        Published = now.Published < before.Published ? now.Published : before.Published,
    };
}
