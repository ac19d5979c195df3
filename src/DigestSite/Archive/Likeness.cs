using DigestSite.Curation;
using DigestSite.Feeds;

namespace DigestSite.Archive;

/// <summary>What there is to tell an article by beside its names.</summary>
/// <param name="Text">Made when asked for: only doubtful cases need it.</param>
public sealed record Portrait(string? Id, string? Link, string Title, DateTimeOffset? Published, Lazy<TextSketch> Text)
{
    public static Portrait Of(ArchivedArticle article) =>
        new(article.Head.Id, LinkOf(article.Head.Link), article.Head.Title, article.Head.Published, new(() => TextSketch.Of(article.Body)));

    /// <param name="text">Its running text.</param>
    public static Portrait Of(FeedItem item, Func<string> text) =>
        new(item.Id, LinkOf(item.Link), item.Title, item.Published ?? item.Updated, new(() => TextSketch.Of(text())));

    private static string? LinkOf(string? link) => link is null ? null : NormalisedLink.Of(link);
}

/// <summary>
/// Publishers change an article's id, its link, its title, its text; and they give an id or a link that one article had to
/// another. One name in common is one article as long as anything else speaks for it; when nothing does, keeping two files
/// loses nothing, and keeping one would lose the first.
/// </summary>
public static class Likeness
{
    /// <param name="shared">The id or the link that both have.</param>
    public static bool IsOneArticle(Portrait one, Portrait other, ItemIdentity shared)
    {
        if (one.Id == other.Id && one.Link == other.Link && one.Link is not null)
            return true;

        return (one.Published is { } day && day.ToUnixTimeSeconds() == other.Published?.ToUnixTimeSeconds())
            || (!shared.IsLink && HaveOneTitle(one, other))
            || HaveOneText(one, other);
    }

    /// <summary>At least half of the words of both.</summary>
    private static bool HaveOneTitle(Portrait one, Portrait other)
    {
        var (mine, theirs) = (WordsOf(one.Title), WordsOf(other.Title));
        return mine.Intersect(theirs).Count() * 2 >= mine.Union(theirs).Count();
    }

    /// <summary>A title says enough where there is too little text to judge by.</summary>
    private static bool HaveOneText(Portrait one, Portrait other) =>
        one.Text.Value.IsTelling && other.Text.Value.IsTelling ? one.Text.Value.IsRelatedTo(other.Text.Value) : HaveOneTitle(one, other);

    private static HashSet<string> WordsOf(string title) =>
        title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Of).Where(w => w.Length > 0).ToHashSet(StringComparer.Ordinal);
}
