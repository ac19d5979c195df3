using System.Globalization;
using DigestSite.Cli.Output;
using DigestSite.Feeds;
using DigestSite.Feeds.Reading;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Trying;

/// <summary>A feed for people to look at: what it is, what the digest would take, what is odd about it.</summary>
internal sealed class FeedView(Ink ink)
{
    public IEnumerable<string> Of(string name, FeedReading reading)
    {
        var feed = reading.Feed!;
        var language = feed.Language is null ? "no language" : "language " + Printable.Line(feed.Language);
        yield return $"{ink.Strong(Printable.Line(name))}: {NameOf(feed.Format)}, {Counted.As(feed.Items.Count, "item")}, {language}";
        yield return $"  title        {Or(feed.Title, "none")}";
        yield return $"  link         {Or(feed.Link, "none")}";
        if (!string.IsNullOrWhiteSpace(feed.Description))
            yield return $"  description  {Short(feed.Description)}";

        foreach (var (item, index) in feed.Items.Select((item, index) => (TriedItem.Of(item), index)))
        {
            yield return "";
            foreach (var line in Of(item, index + 1))
                yield return line;
        }

        foreach (var line in Warnings(reading.Warnings))
            yield return line;
    }

    private IEnumerable<string> Of(TriedItem tried, int number)
    {
        var item = tried.Item;
        var date = item.Published is { } published
            ? published.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "no date   ";
        yield return string.Create(CultureInfo.InvariantCulture, $"{number,4}  {date}  {ink.Strong(Or(item.Title, "no title"))}");
        if (item.Link is { } link)
            yield return $"      {Printable.Line(link)}";
        if (item.Authors.Count > 0)
            yield return $"      by {string.Join(", ", item.Authors.Select(a => Printable.Line(a.Name)))}";
        if (item.Categories.Count > 0)
            yield return $"      tags {string.Join(", ", item.Categories.Select(c => Printable.Line(c.Term)))}";
        yield return $"      takes {tried.Takes}, {Counted.As(tried.Words, "word")}";
        foreach (var odd in tried.Odd)
            yield return $"      {ink.Warning("odd")} {odd}";
    }

    private IEnumerable<string> Warnings(IReadOnlyList<FeedWarning> warnings)
    {
        if (warnings.Count == 0)
            yield break;

        yield return "";
        yield return $"  {ink.Warning("odd about the file")}";
        foreach (var warning in warnings)
            yield return $"    {PlaceOf(warning)}{Printable.Line(warning.Message)}";
    }

    /// <summary><c>line 12, column 5: </c>, or nothing when it is about the whole file.</summary>
    public static string PlaceOf(FeedWarning warning) => (warning.Line, warning.Column) switch
    {
        (0, _) => "",
        (var line, 0) => string.Create(CultureInfo.InvariantCulture, $"line {line}: "),
        var (line, column) => string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: "),
    };

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss20 => "RSS 2.0",
        FeedFormat.Rss10 => "RSS 1.0",
        FeedFormat.Rss09x => "RSS 0.9x",
        FeedFormat.Atom10 => "Atom 1.0",
        FeedFormat.Atom03 => "Atom 0.3",
        _ => "JSON Feed",
    };

    private static string Or(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : Printable.Line(text);

    private static string Short(string text)
    {
        const int Limit = 120;
        var line = Printable.Line(text).Trim();
        return line.Length <= Limit ? line : line[..Limit].TrimEnd() + "…";
    }
}
