using System.Buffers;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Dialects;

/// <summary>Images that a script would have loaded: the address waits in another attribute or in a <c>picture</c>.</summary>
internal sealed class LazyImages : IDialect
{
    private static readonly string[] Addresses =
        ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "data-actualsrc", "data-echo", "data-hi-res-src", "data-lazyload", "data-url", "data-pin-media"];

    private static readonly SearchValues<char> NotInAddress = SearchValues.Create(" \t\n\"'<>{}");

    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];

    /// <summary>In characters of its address.</summary>
    private const int LongestPreview = 4000;

    private static readonly string[] Sets = ["srcset", "data-srcset", "data-lazy-srcset"];

    public IReadOnlyList<string> Names => ["img"];

    public bool Rewrite(Element image, FindingLog log)
    {
        var source = image.GetAttribute("src");
        if (IsPreview(image, source))
        {
            log.Add(FindingCode.PreviewImage);
            log.Account(image);
            image.Remove();
            return true;
        }
        if (!IsPlaceholder(source) && AllowList.Picture(source) is not null) return false;
        var real = Addresses.Select(image.GetAttribute).FirstOrDefault(address => !IsPlaceholder(address))
            ?? Sets.Select(name => Largest(image.GetAttribute(name))).FirstOrDefault(address => address is not null)
            ?? FromPicture(image)
            ?? InAnyAttribute(image);
        if (real is null) return false;
        image.SetAttribute("src", real);
        log.Add(FindingCode.LazyImage, real);
        return false;
    }

    /// <summary>Blurred pixels that a page shows until the picture beside them is there.</summary>
    private static bool IsPreview(Element image, string? source)
    {
        if (source?.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) != true || source.Length > LongestPreview) return false;
        if (!string.IsNullOrEmpty(image.GetAttribute("alt")) && image.GetAttribute("aria-hidden") != "true") return false;
        return image.Parent!.Inside().Any(other => other != image && other.LocalName == "img" && !IsPlaceholder(other.GetAttribute("src")) && AllowList.Picture(other.GetAttribute("src"))?.StartsWith("data:", StringComparison.Ordinal) == false);
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

    /// <summary>Loaders are many, and each has an attribute of its own.</summary>
    private static string? InAnyAttribute(Element image)
    {
        foreach (var attribute in image.Attributes)
        {
            if (attribute.Name is not ("src" or "alt" or "title" or "class" or "style" or "id" or "longdesc") && IsPictureAddress(attribute.Value)) return attribute.Value.Trim();
        }
        return null;
    }

    private static bool IsPictureAddress(string value)
    {
        value = value.Trim();
        if (value.Length > 2000 || value.AsSpan().ContainsAny(NotInAddress)) return false;
        if (!(value.StartsWith("http://", StringComparison.Ordinal) || value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith('/') || value.StartsWith('.'))) return false;
        var end = value.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? value : value[..end];
        return Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsPlaceholder(string? address) =>
        string.IsNullOrWhiteSpace(address)
        || address is "about:blank" or "#"
        // Wix: a few blurred pixels.
        || (address.Contains("wixstatic.com/", StringComparison.Ordinal) && address.Contains(",blur_", StringComparison.Ordinal))
        || address.StartsWith("data:image/gif;base64,R0lGOD", StringComparison.Ordinal)
        || address.StartsWith("data:image/svg+xml", StringComparison.OrdinalIgnoreCase)
        || (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && address.Length < 220)
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
