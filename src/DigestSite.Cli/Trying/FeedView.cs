using System.Globalization;
using DigestSite.Cli.Output;
using DigestSite.Feeds;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Trying;

/// <summary>A feed for people to look at: what it is, what is odd about it, what the digest would take.</summary>
/// <param name="mostItems">How many are shown; the rest is counted.</param>
internal sealed class FeedView(Ink ink, int mostItems)
{
    public IEnumerable<string> Of(TriedFeed tried)
    {
        var shown = Math.Min(tried.Items.Count, mostItems);
        var rest = tried.Items.Count - shown;
        return
        [
            .. Head(tried),
            .. new OddityView(ink).Of(tried),
            .. tried.Items.Take(shown).SelectMany((item, i) => Of(item, i + 1)),
            .. rest == 0 ? [] : new[] { "", $"  {Counted.As(rest, "more item")}; --all shows all {tried.Items.Count.ToString(CultureInfo.InvariantCulture)}" },
        ];
    }

    private IEnumerable<string> Head(TriedFeed tried)
    {
        var feed = tried.Feed;
        var language = feed.Language is null ? "no language" : "language " + Printable.Line(feed.Language);
        yield return $"{ink.Strong(Printable.Line(tried.Name))}: {NameOf(feed.Format)}, {Counted.As(feed.Items.Count, "item")}, {language}";
        yield return $"  title        {Or(feed.Title, "none")}";
        yield return $"  link         {Or(feed.Link, "none")}";
        if (!string.IsNullOrWhiteSpace(feed.Description))
            yield return $"  description  {Short(feed.Description)}";
        if (feed.Authors.Count > 0)
            yield return $"  author       {Names(feed.Authors)}";
        if (feed.Image is { } image)
            yield return $"  image        {Printable.Line(image)}";
        if (feed.Updated is { } updated)
            yield return $"  updated      {updated.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}";
        if (tried.Listing is { } listing)
            yield return $"  source       {Printable.Line(listing.Source.Key)} in digest.yml, whose rules let in {tried.Items.Count(i => i.IsAdmitted).ToString(CultureInfo.InvariantCulture)} of {Counted.As(tried.Items.Count, "item")}";
    }

    private IEnumerable<string> Of(TriedItem tried, int number)
    {
        var item = tried.Item;
        var date = tried.Date?.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date   ";
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"{number,4}  {date}  {ink.Strong(Or(item.Title, "no title"))}");
        if (item.Link is { } link)
            yield return $"      {Printable.Line(link)}";
        if (item.Authors.Count > 0)
            yield return $"      by {Names(item.Authors)}";
        if (tried.Tags.Count > 0)
            yield return $"      tags {string.Join(", ", tried.Tags.Select(Printable.Line))}";
        yield return tried.IsAdmitted
            ? $"      takes {tried.Takes}, {Counted.As(tried.Words, "word")}"
            : $"      {ink.Warning("left out")} by the rules of its source";
    }

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss20 => "RSS 2.0",
        FeedFormat.Rss10 => "RSS 1.0",
        FeedFormat.Rss09x => "RSS 0.9x",
        FeedFormat.Atom10 => "Atom 1.0",
        FeedFormat.Atom03 => "Atom 0.3",
        _ => "JSON Feed",
    };

    /// <summary>Whoever is known by a mail address or a page alone is shown by it, and taken for nobody.</summary>
    private static string Names(IReadOnlyList<FeedPerson> people) =>
        string.Join(", ", people.Select(p => Printable.Line(p.Name.Length > 0 ? p.Name : $"{p.Email ?? p.Url} (no name)")));

    private static string Or(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : Printable.Line(text);

    private static string Short(string text)
    {
        const int Limit = 120;
        var line = Printable.Line(text).Trim();
        return line.Length <= Limit ? line : line[..Limit].TrimEnd() + "…";
    }
}
