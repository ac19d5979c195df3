using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Relative addresses made absolute, so that they still lead somewhere on another site. Links within the page stay.</summary>
internal static class Addresses
{
    private static readonly string[] Attributes = ["href", "src", "poster", "cite"];

    public static void Resolve(Element body, Uri address)
    {
        var hasBases = body.Inside().Any(element => element.HasAttribute("xml:base"));
        HashSet<string>? ids = null;
        foreach (var element in body.Inside())
        {
            var own = hasBases ? Base(element, address) : address;
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is not { Length: > 0 } value || (value[0] == '#' && name == "href")) continue;
                if (name == "href" && element.LocalName == "a" && OwnFragment(value, own, address) is { } fragment && (ids ??= Ids(body)).Contains(Uri.UnescapeDataString(fragment[1..])))
                {
                    element.SetAttribute(name, fragment);
                    continue;
                }
                // A path that begins with a slash would be a file's name to Uri on some systems.
                if (Uri.TryCreate(value, UriKind.Absolute, out var whole) && !(whole.IsFile && !value.StartsWith("file:", StringComparison.OrdinalIgnoreCase))) continue;
                if (Uri.TryCreate(own, value.Trim(), out var resolved) && resolved.Scheme is "http" or "https") element.SetAttribute(name, resolved.AbsoluteUri);
            }
        }
    }

    /// <summary>The part behind the number sign of a link to the document's own address; null for any other link.</summary>
    private static string? OwnFragment(string value, Uri own, Uri address)
    {
        var at = value.IndexOf('#', StringComparison.Ordinal);
        if (at < 0 || at + 1 == value.Length || !Uri.TryCreate(own, value.Trim(), out var target) || target.Scheme is not ("http" or "https")) return null;
        var isSame = Host(target).Equals(Host(address), StringComparison.OrdinalIgnoreCase) && target.AbsolutePath.TrimEnd('/') == address.AbsolutePath.TrimEnd('/') && (target.Query.Length == 0 || target.Query == address.Query);
        return isSame ? value.Trim()[value.Trim().IndexOf('#', StringComparison.Ordinal)..] : null;
    }

    private static string Host(Uri address) => address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;

    private static HashSet<string> Ids(Element body)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.Inside())
        {
            if (element.Id is { Length: > 0 } id) ids.Add(id);
            if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name) ids.Add(name);
        }
        return ids;
    }

    /// <summary><c>xml:base</c> of the element or the nearest around it.</summary>
    private static Uri Base(Element element, Uri address)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.GetAttribute("xml:base") is { Length: > 0 } value && Uri.TryCreate(address, value, out var own)) return own;
        }
        return address;
    }
}
