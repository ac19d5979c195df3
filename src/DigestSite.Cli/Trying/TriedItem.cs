using DigestSite.Feeds;
using DigestSite.Markdown;

namespace DigestSite.Cli.Trying;

/// <summary>What the digest would take of an item.</summary>
/// <param name="Takes">In words: <c>the whole text</c>.</param>
/// <param name="Words">Of visible text, code left out.</param>
/// <param name="Odd">What is missing, and what conversion would not carry over as it is.</param>
internal sealed record TriedItem(FeedItem Item, string Takes, int Words, IReadOnlyList<string> Odd)
{
    public static TriedItem Of(FeedItem item)
    {
        var body = item.Content ?? item.Summary;
        var address = Uri.TryCreate(item.Link, UriKind.Absolute, out var link) ? link : null;
        var conversion = MarkdownConverter.Convert(body ?? "", new ConversionOptions { BaseAddress = address });
        var words = MarkdownRenderer.Render(conversion.Markdown).Words;

        var takes = (item.Content, item.Summary) switch
        {
            (not null, _) => "the whole text",
            (null, not null) => "the summary, there is no more",
            _ => "title and link only",
        };
        return new TriedItem(item, takes, words, [.. Missing(item), .. conversion.Report.Findings.Select(Output.FindingLine.Of)]);
    }

    private static IEnumerable<string> Missing(FeedItem item)
    {
        if (item.Title.Length == 0)
            yield return "no title";
        if (item.Link is null)
            yield return "no link";
        if (item.Published is null)
            yield return "no date";
        if (item.Authors.Count == 0)
            yield return "no author";
    }
}
