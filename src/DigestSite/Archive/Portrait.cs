using DigestSite.Curation;
using DigestSite.Feeds;

namespace DigestSite.Archive;

/// <summary>What there is to tell an article by beside its names. Its text is looked at when asked for: only doubtful cases need it.</summary>
/// <param name="text">Its running text.</param>
public sealed class Portrait(string? id, string? link, string title, DateTimeOffset? published, Func<string> text)
{
    private readonly string? _link = link is null ? null : NormalisedLink.Of(link);
    private readonly Lazy<TextSketch> _sketch = new(() => TextSketch.Of(text()));
    private readonly Lazy<IReadOnlySet<ulong>> _words = new(() => TextSketch.WordsOf(text()));

    /// <summary>Compared ordinally; empty where there is none.</summary>
    public string TitleKey { get; } = title.Length == 0 ? "" : TermKey.Of(title);

    public long? Second { get; } = published?.ToUnixTimeSeconds();

    public TextSketch Text => _sketch.Value;

    /// <summary>For texts that are too short to know by their runs of words.</summary>
    public IReadOnlySet<ulong> Words => _words.Value;

    /// <summary>The publisher calls it something: an id that repeats the link says no more than the link.</summary>
    public bool HasIdOfItsOwn => id is not null && _link != NormalisedLink.Of(id);

    public static Portrait Of(ArchivedArticle article) =>
        new(article.Head.Id, article.Head.Link, article.Head.Title, article.Head.Published, () => WithoutAddresses(article.Body));

    /// <param name="text">Its running text.</param>
    public static Portrait Of(FeedItem item, Func<string> text) => new(item.Id, item.Link, item.Title, item.Published ?? item.Updated, text);

    public HashSet<string> WordsOfTitle() =>
        title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Of).Where(w => w.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>Where Markdown's links lead is no part of what they say.</summary>
    private static string WithoutAddresses(string markdown)
    {
        var text = new System.Text.StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length;)
        {
            var link = markdown.IndexOf("](", at, StringComparison.Ordinal);
            text.Append(markdown, at, (link < 0 ? markdown.Length : link) - at).Append(' ');
            at = link < 0 ? markdown.Length : link + 2;
            while (link >= 0 && at < markdown.Length && markdown[at] is not (')' or ' ' or '\n'))
                at++;
        }

        return text.ToString();
    }
}
