using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Dialects;

/// <summary>Images that a script would have loaded: the address waits in another attribute, in a <c>picture</c>, or in a twin for browsers without scripts.</summary>
internal sealed class LazyImages : IDialect
{
    private static readonly string[] Addresses =
        ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "data-actualsrc", "data-echo", "data-hi-res-src", "data-lazyload", "data-url", "data-pin-media"];

    private static readonly string[] Sets = ["srcset", "data-srcset", "data-lazy-srcset"];

    public IReadOnlyList<string> Names => ["img", "noscript"];

    public bool Rewrite(Element element, FindingLog log) => element.LocalName == "img" ? Load(element, log) : Unwrap(element);

    private static bool Load(Element image, FindingLog log)
    {
        var source = image.GetAttribute("src");
        if (!IsPlaceholder(source) && AllowList.Picture(source) is not null) return false;
        var real = Addresses.Select(image.GetAttribute).FirstOrDefault(address => !IsPlaceholder(address))
            ?? Sets.Select(name => Largest(image.GetAttribute(name))).FirstOrDefault(address => address is not null)
            ?? FromPicture(image);
        if (real is null) return false;
        image.SetAttribute("src", real);
        log.Add(FindingCode.LazyImage, real);
        return false;
    }

    /// <summary>The twin counts only when the image before it was never loaded.</summary>
    private static bool Unwrap(Element noscript)
    {
        var twin = noscript.First("img");
        if (twin is null) return false;
        if (noscript.NextElementSibling is { LocalName: "img" } after && IsPlaceholder(after.GetAttribute("src"))) after.Remove();
        var before = noscript.PreviousElementSibling;
        var image = before is null ? null : before.LocalName == "img" ? before : before.First("img");
        if (image is null || IsPlaceholder(image.GetAttribute("src")))
        {
            image?.Remove();
            noscript.Parent!.InsertBefore(twin, noscript);
        }
        noscript.Remove();
        return true;
    }

    private static string? FromPicture(Element image) =>
        image.Parent is { LocalName: "picture" }
            ? Sources(image).Select(child => Largest(child.GetAttribute("srcset") ?? child.GetAttribute("data-srcset"))).FirstOrDefault(address => address is not null)
            : null;

    /// <summary>What a picture offers in the place of its image, the last first.</summary>
    private static IEnumerable<Element> Sources(Element image)
    {
        for (var node = image.PreviousSibling; node is not (null or Element { LocalName: "img" }); node = node.PreviousSibling)
        {
            if (node is Element { LocalName: "source" } source) yield return source;
        }
    }

    private static bool IsPlaceholder(string? address) =>
        string.IsNullOrWhiteSpace(address)
        || address is "about:blank" or "#"
        // Wix: a few blurred pixels.
        || (address.Contains("wixstatic.com/", StringComparison.Ordinal) && address.Contains(",blur_", StringComparison.Ordinal))
        || address.StartsWith("data:image/gif;base64,R0lGOD", StringComparison.Ordinal)
        || address.StartsWith("data:image/svg+xml", StringComparison.OrdinalIgnoreCase)
        || (address.StartsWith("data:image/png;base64,iVBORw0KGgo", StringComparison.Ordinal) && address.Length < 220)
        || address.EndsWith("/blank.gif", StringComparison.Ordinal) || address.EndsWith("/spacer.gif", StringComparison.Ordinal) || address.EndsWith("/lazy_placeholder.gif", StringComparison.Ordinal);

    /// <summary>The widest of a list of candidates.</summary>
    private static string? Largest(string? set)
    {
        if (string.IsNullOrWhiteSpace(set)) return null;
        string? best = null;
        var widest = -1.0;
        // Commas stand in addresses too; only one before white space ends a candidate.
        foreach (var candidate in set.Split([", ", ",\n", ",\t"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = candidate.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var size = parts.Length > 1 && double.TryParse(parts[1].AsSpan(0, parts[1].Length - 1), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
            if (size <= widest || IsPlaceholder(parts[0])) continue;
            widest = size;
            best = parts[0];
        }
        return best;
    }
}
