namespace DigestSite.Feeds.Reading.Xml;

/// <summary>What an element's name means, whatever its prefix.</summary>
internal enum Vocabulary
{
    /// <summary>No namespace, or one of the many RSS was given.</summary>
    Plain,
    Atom,
    Content,
    DublinCore,
    DublinCoreTerms,
    Media,
    ITunes,
    FeedBurner,
    History,
    Rdf,
    Xml,
    Xhtml,

    /// <summary>One we read nothing from.</summary>
    Other,
}

/// <summary>Names and prefixes of vocabularies, as publishers write and misspell them.</summary>
internal static class Vocabularies
{
    // Compared without scheme, "www.", case and a closing slash or hash: see Normalize.
    private static readonly Dictionary<string, Vocabulary> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Plain,
        ["purl.org/rss/1.0"] = Vocabulary.Plain,
        ["purl.org/net/rss1.1"] = Vocabulary.Plain,
        ["my.netscape.com/rdf/simple/0.9"] = Vocabulary.Plain,
        ["channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Plain,
        ["backend.userland.com/rss"] = Vocabulary.Plain,
        ["backend.userland.com/rss2"] = Vocabulary.Plain,
        ["backend.userland.com/rss091"] = Vocabulary.Plain,
        ["backend.userland.com/rss092"] = Vocabulary.Plain,
        ["blogs.law.harvard.edu/tech/rss"] = Vocabulary.Plain,
        ["cyber.law.harvard.edu/rss"] = Vocabulary.Plain,
        ["w3.org/2005/atom"] = Vocabulary.Atom,
        ["w3.org/1999/atom"] = Vocabulary.Atom,
        ["purl.org/atom/ns"] = Vocabulary.Atom,
        ["purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["purl.org/dc/elements/1.0"] = Vocabulary.DublinCore,
        ["purl.org/dc/terms"] = Vocabulary.DublinCoreTerms,
        ["search.yahoo.com/mrss"] = Vocabulary.Media,
        ["search.yahoo.com/searchmonkey-datatype/media"] = Vocabulary.Media,
        ["itunes.com/dtds/podcast-1.0.dtd"] = Vocabulary.ITunes,
        ["rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.FeedBurner,
        ["purl.org/syndication/history/1.0"] = Vocabulary.History,
        ["w3.org/1999/02/22-rdf-syntax-ns"] = Vocabulary.Rdf,
        ["w3.org/XML/1998/namespace"] = Vocabulary.Xml,
        ["w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["w3.org/2000/svg"] = Vocabulary.Other,
        ["w3.org/1998/Math/MathML"] = Vocabulary.Other,
        ["purl.org/rss/1.0/modules/slash"] = Vocabulary.Other,
        ["purl.org/rss/1.0/modules/syndication"] = Vocabulary.Other,
        ["wellformedweb.org/commentapi"] = Vocabulary.Other,
        ["georss.org/georss"] = Vocabulary.Other,
        ["w3.org/2003/01/geo/wgs84_pos"] = Vocabulary.Other,
    };

    private static readonly Dictionary<string, Vocabulary> ByPrefix = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Plain,
        ["rss"] = Vocabulary.Plain,
        ["atom"] = Vocabulary.Atom,
        ["atom10"] = Vocabulary.Atom,
        ["atom03"] = Vocabulary.Atom,
        ["a10"] = Vocabulary.Atom,
        ["content"] = Vocabulary.Content,
        ["dc"] = Vocabulary.DublinCore,
        ["dcterms"] = Vocabulary.DublinCoreTerms,
        ["dct"] = Vocabulary.DublinCoreTerms,
        ["media"] = Vocabulary.Media,
        ["itunes"] = Vocabulary.ITunes,
        ["feedburner"] = Vocabulary.FeedBurner,
        ["fh"] = Vocabulary.History,
        ["rdf"] = Vocabulary.Rdf,
        ["xml"] = Vocabulary.Xml,
        ["xhtml"] = Vocabulary.Xhtml,
        ["html"] = Vocabulary.Xhtml,
    };

    /// <param name="name">The declared namespace, <see langword="null"/> when the prefix is declared nowhere.</param>
    /// <returns>By the declared name; where that is unknown or missing, by what the prefix is commonly used for.</returns>
    public static Vocabulary Find(string prefix, string? name) =>
        name is not null && ByName.TryGetValue(Normalize(name), out var named) ? named
        : ByPrefix.GetValueOrDefault(prefix, Vocabulary.Other);

    private static string Normalize(string name)
    {
        var rest = name.AsSpan().Trim();
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            rest = rest[(scheme + 3)..];
        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            rest = rest[4..];
        return rest.TrimEnd("/#").ToString();
    }
}
