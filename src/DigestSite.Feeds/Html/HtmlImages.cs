using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Html;

/// <summary>Pictures in a piece of HTML.</summary>
public static class HtmlImages
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"];

    /// <summary>The first picture that is there to be seen; counters one pixel wide are not.</summary>
    public static string? First(string? html)
    {
        if (html is null)
            return null;
        for (var tag = HtmlTag.Next(html, 0); tag is { } found; tag = HtmlTag.Next(html, found.End))
        {
            if (found.IsEnd || !found.Name.Equals("img", StringComparison.OrdinalIgnoreCase))
                continue;
            var attributes = HtmlAttribute.Of(html, found).ToList();
            string? Value(string name) => attributes.Find(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            if (Value("width") is not ("0" or "1") && Value("height") is not ("0" or "1")
                && CharacterReferences.Decode(Value("src") ?? "").Trim() is var address && Addresses.IsWeb(address))
                return address;
        }
        return null;
    }

    public static bool IsPicture(string address)
    {
        var path = address.AsSpan();
        var query = path.IndexOfAny('?', '#');
        if (query >= 0)
            path = path[..query];
        foreach (var extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
