using System.Globalization;

namespace DigestSite.Site;

/// <summary>
/// Where everything stands: paths from the site's root, not percent-encoded. A path that ends in a slash is a page
/// and is written as <c>index.html</c> in its folder.
/// </summary>
public static class Permalink
{
    public const string Home = "/";
    public const string Tags = "/tags/";
    public const string Authors = "/authors/";
    public const string Sources = "/sources/";
    public const string Weeks = "/weekly/";
    public const string Archive = "/archive/";
    public const string Search = "/search/";
    public const string SearchIndex = "/search-index.json";
    public const string Health = "/health/";
    public const string HealthData = "/health.json";
    public const string NotFound = "/404.html";
    public const string Feed = "/feed.xml";
    public const string AtomFeed = "/atom.xml";
    public const string JsonFeed = "/feed.json";
    public const string WeeklyFeed = "/weekly/feed.xml";
    public const string Opml = "/opml.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string NoJekyll = "/.nojekyll";
    public const string Manifest = "/site.webmanifest";
    public const string Assets = "/assets/";

    /// <summary>Of all that the site ships of others.</summary>
    public const string Licences = "/assets/licences.txt";

    /// <summary>Makes a feed a page in browsers.</summary>
    public const string FeedStyle = "/assets/feed.css";

    public static string Article(string slug) => $"/articles/{slug}/";

    public static string Tag(string slug) => $"{Tags}{slug}/";

    public static string Author(string slug) => $"{Authors}{slug}/";

    public static string Source(string slug) => $"{Sources}{slug}/";

    public static string Week(string slug) => $"{Weeks}{slug}/";

    /// <summary>A weekly issue as a letter for mail programs.</summary>
    public static string Mail(string issue) => issue + "email.html";

    /// <summary>The letter's plain text.</summary>
    public static string MailText(string issue) => issue + "email.txt";

    /// <summary>The curator's own page.</summary>
    public static string Page(string slug) => $"/{slug}/";

    /// <summary>The feed of a page, in its folder.</summary>
    public static string FeedOf(string page) => page + "feed.xml";

    /// <summary>The Nth archive document of a feed, counted from the oldest: <c>/feed/1.xml</c>.</summary>
    public static string FeedArchive(string feed, int number)
    {
        var dot = feed.LastIndexOf('.');
        return string.Create(CultureInfo.InvariantCulture, $"{feed[..dot]}/{number}{feed[dot..]}");
    }

    /// <summary>The Nth part of a listing: the first is the listing itself.</summary>
    public static string Part(string listing, int number) =>
        number == 1 ? listing : string.Create(CultureInfo.InvariantCulture, $"{listing}page/{number}/");

    /// <summary>The file a path is written to, relative to the output folder.</summary>
    public static string FileOf(string path) => (path.EndsWith('/') ? path + "index.html" : path)[1..];

    /// <summary>Percent-encoded, as it stands in addresses.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The whole address of a path, percent-encoded.</summary>
    public static string Absolute(Uri baseUrl, string path) => new Uri(baseUrl, Encode(path)[1..]).AbsoluteUri;

    /// <summary>How a page at <paramref name="from"/> links to <paramref name="to"/>, so that it works under any base path.</summary>
    public static string Relative(string from, string to)
    {
        var here = from.Split('/')[1..^1];
        var parts = to.Split('/');
        var (folders, name) = (parts[1..^1], parts[^1]);

        var shared = 0;
        while (shared < here.Length && shared < folders.Length && here[shared] == folders[shared])
            shared++;

        var up = Enumerable.Repeat("..", here.Length - shared);
        var down = folders[shared..].Append(name).Select(Uri.EscapeDataString);
        var link = string.Join('/', up.Concat(down));

        // "" would be the page itself, and ".." without a slash costs a redirect on some hosts.
        return link.Length == 0 ? "./" : link;
    }
}
