using System.Text;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Html;

/// <summary>Makes the addresses in a piece of HTML absolute and leaves every other byte as it is.</summary>
public static class HtmlAddresses
{
    private static readonly HashSet<string> AddressAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "poster", "cite", "data", "longdesc", "background", "action", "formaction", "srcset",
    };

    /// <summary>Links within the page (<c>#id</c>) stay.</summary>
    /// <param name="root">What relative addresses are resolved against; without it nothing changes.</param>
    public static string MakeAbsolute(string html, Uri? root)
    {
        if (root is null || !html.Contains('<'))
            return html;
        StringBuilder? absolute = null;
        var from = 0;
        for (var tag = HtmlTag.Next(html, 0); tag is { } found; tag = HtmlTag.Next(html, found.End))
        {
            if (found.IsEnd || !html.AsSpan(found.Start, found.End - found.Start).Contains('='))
                continue;
            foreach (var attribute in HtmlAttribute.Of(html, found))
            {
                if (!AddressAttributes.Contains(attribute.Name) || Rewrite(root, attribute) is not { } rewritten)
                    continue;
                (absolute ??= new(html.Length + 256)).Append(html, from, attribute.Start - from).Append(rewritten);
                from = attribute.Start + attribute.Value.Length;
            }
        }
        return absolute is null ? html : absolute.Append(html, from, html.Length - from).ToString();
    }

    private static string? Rewrite(Uri root, HtmlAttribute attribute) =>
        attribute.Name.Equals("srcset", StringComparison.OrdinalIgnoreCase) ? Candidates(root, attribute.Value) : One(root, attribute.Value);

    /// <summary>The value rewritten; none when it is to stay: absolute already, or a place on the same page.</summary>
    private static string? One(Uri root, string value)
    {
        var address = CharacterReferences.Decode(value).Trim();
        if (address.Length == 0 || address[0] == '#' || Addresses.HasScheme(address))
            return null;
        return Addresses.Absolute(root, address) is { } absolute
            ? HtmlText.Encode(absolute).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal)
            : null;
    }

    /// <summary>Each candidate of a <c>srcset</c> begins with an address and may go on with a size.</summary>
    private static string? Candidates(Uri root, string value)
    {
        var changed = false;
        var candidates = value.Split(", ");
        for (var i = 0; i < candidates.Length; i++)
        {
            var parts = candidates[i].Trim().Split(' ', 2);
            if (One(root, parts[0]) is not { } absolute)
                continue;
            changed = true;
            candidates[i] = parts.Length == 1 ? absolute : $"{absolute} {parts[1]}";
        }
        return changed ? string.Join(", ", candidates) : null;
    }
}
