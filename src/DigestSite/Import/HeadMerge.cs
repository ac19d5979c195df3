using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;

namespace DigestSite.Import;

/// <summary>What the head of an article says when its feeds give it again.</summary>
internal static class HeadMerge
{
    /// <summary>What the feeds say now. What they no longer say stays, and so do the tags of feeds that the article has left.</summary>
    public static ArticleHead Follow(ArticleDraft draft, ArticleHead before) => Keep(draft, before) with
    {
        Tags = draft.Head.Tags.Count == 0 ? before.Tags
            : before.Sources.Except(draft.Head.Sources, StringComparer.Ordinal).Any() ? [.. draft.Head.Tags.UnionBy(before.Tags, TermKey.Of, StringComparer.Ordinal)]
            : draft.Head.Tags,
        // An article keeps the day it came out, also when its feed loses the date.
        Published = draft.Head.Published < before.Published ? draft.Head.Published : before.Published,
    };

    /// <summary>What the feeds say now, also where a person had changed it.</summary>
    public static ArticleHead Theirs(ArticleDraft draft, ArticleHead before) => Keep(draft, before) with
    {
        Tags = draft.Head.Tags.Count == 0 ? before.Tags : draft.Head.Tags,
        Published = draft.IsDated ? draft.Head.Published : before.Published,
    };

    private static ArticleHead Keep(ArticleDraft draft, ArticleHead before)
    {
        var now = draft.Head;
        var merged = now with
        {
            Title = draft.IsTitled ? now.Title : before.Title,
            Link = now.Link ?? before.Link,
            Id = before.Id ?? now.Id,
            Sources = [.. before.Sources.Union(now.Sources, StringComparer.Ordinal)],
            Authors = now.Authors.Count > 0 ? now.Authors : before.Authors,
            Summary = now.Summary.Length > 0 || draft.Incoming.Content == ContentMode.Link ? now.Summary : before.Summary,
            Image = draft.Incoming.Content == ContentMode.Link ? null : now.Image ?? before.Image,
            Language = now.Language ?? before.Language,
        };
        var former = before.Link is { } link && Plain(link) != Plain(merged.Link ?? "") ? before.Aliases.Append(link) : before.Aliases;
        return merged with { Aliases = Aliases(merged, [.. Names(before), .. now.Aliases, .. Names(now)], former) };
    }

    /// <summary>All the names an article has had, without those it is known by anyhow.</summary>
    /// <param name="names">Each may be an id or a link.</param>
    /// <param name="former">Those that stay also where the id says the same: an id that once was the link names the article, but not what links there.</param>
    public static IReadOnlyList<string> Aliases(ArticleHead head, IEnumerable<string> names, IEnumerable<string>? former = null)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { Plain(head.Link ?? "") };
        // Its own id was made from this one, which is another article's.
        if (OwnId.SharedPartOf(head.Id) is { } shared)
            known.Add(Plain(shared));
        string[] kept = [.. (former ?? []).Where(n => known.Add(Plain(n)))];
        known.Add(Plain(head.Id ?? ""));
        return [.. kept, .. names.Where(n => known.Add(Plain(n)))];
    }

    private static IEnumerable<string> Names(ArticleHead head) => new[] { head.Id, head.Link }.OfType<string>();

    private static string Plain(string name) => NormalisedLink.Of(name);
}
