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
        foreach (var element in body.Inside())
        {
            var own = hasBases ? Base(element, address) : address;
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is not { Length: > 0 } value || (value[0] == '#' && name == "href")) continue;
                // A path that begins with a slash would be a file's name to Uri on some systems.
                if (Uri.TryCreate(value, UriKind.Absolute, out var whole) && !(whole.IsFile && !value.StartsWith("file:", StringComparison.OrdinalIgnoreCase))) continue;
                if (Uri.TryCreate(own, value.Trim(), out var resolved) && resolved.Scheme is "http" or "https") element.SetAttribute(name, resolved.AbsoluteUri);
            }
        }
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
