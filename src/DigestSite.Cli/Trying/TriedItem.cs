using System.Globalization;
using DigestSite.Configuration;
using DigestSite.Feeds;
using DigestSite.Import;
using DigestSite.Markdown;

namespace DigestSite.Cli.Trying;

/// <summary>What the digest would take of an item.</summary>
/// <param name="IsAdmitted">Whether the rules of its source let it in.</param>
/// <param name="Tags">Of its categories those that its source's <c>tag-scheme</c> lets be tags.</param>
/// <param name="Takes">In words: <c>the whole text</c>.</param>
/// <param name="Words">Of visible text, code left out.</param>
/// <param name="Odd">What is missing, and what conversion would not carry over as it is.</param>
internal sealed record TriedItem(FeedItem Item, bool IsAdmitted, IReadOnlyList<string> Tags, string Takes, int Words, IReadOnlyList<Oddity> Odd)
{
    /// <summary>As import dates it.</summary>
    public DateTimeOffset? Date => Item.Published ?? Item.Updated;

    /// <param name="source">Which lists it; <see langword="null"/> where none does.</param>
    public static TriedItem Of(FeedItem item, SourceSettings? source, bool isAdmitted)
    {
        var body = item.Content ?? item.Summary ?? "";
        var address = Uri.TryCreate(item.Link, UriKind.Absolute, out var link) ? link : null;
        var conversion = item.Markdown is { } markdown
            ? MarkdownKeeper.Keep(markdown, address, isGuess: source?.Format is null)
            : MarkdownConverter.Convert(body, new ConversionOptions { BaseAddress = address });
        var words = MarkdownRenderer.Render(conversion.Markdown).Words;
        var lost = LostWords.Between(body, conversion.Markdown);
        Oddity[] losses = lost.AreMost ? [new("keeps less than half of its words", string.Create(CultureInfo.InvariantCulture, $"{lost.Kept} of about {lost.Given}"))] : [];
        return new TriedItem(item, isAdmitted, TagsOf(item, source?.TagScheme), TakesOf(item, source?.Content ?? ContentMode.Full), words, [.. losses, .. Missing(item), .. conversion.Report.Findings.Select(Oddity.Of)]);
    }

    private static string[] TagsOf(FeedItem item, string? scheme) =>
        [.. item.Categories.Where(c => scheme is null || c.Scheme?.StartsWith(scheme, StringComparison.Ordinal) == true).Select(c => c.Term).Distinct(StringComparer.Ordinal)];

    private static string TakesOf(FeedItem item, ContentMode content) => (content, item.Content, item.Summary) switch
    {
        (ContentMode.Link, _, _) => "title and link only, by 'content: link'",
        (ContentMode.Excerpt, _, _) => "a summary, by 'content: excerpt'",
        (_, not null, _) => item.Markdown is null ? "the whole text" : "the whole text, which is Markdown",
        (_, null, not null) => "the summary, there is no more",
        _ => "title and link only",
    };

    private static IEnumerable<Oddity> Missing(FeedItem item)
    {
        if (item.Title.Length == 0)
            yield return new Oddity("no title: one is made from the text");
        if (item.Link is null)
            yield return new Oddity("no link: the article cannot lead to its original");
        if (!item.Authors.Any(a => a.Name.Length > 0))
            yield return new Oddity("no author: the source is named instead");
    }
}

/// <summary>Something odd about an item.</summary>
/// <param name="Kind">The same words for the same kind.</param>
internal sealed record Oddity(string Kind, string? Sample = null, int Count = 1)
{
    public static Oddity Of(Finding finding) => new($"{finding.Kind.ToString().ToLowerInvariant()}: {finding.Code.Words}", finding.Sample, finding.Count);
}
