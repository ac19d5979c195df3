using System.Collections.Frozen;

namespace DigestSite.Archive;

/// <summary>A link without what does not tell articles apart: scheme, <c>www</c>, trailing slash, index page, tracking.</summary>
public static class NormalisedLink
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "ref_src", "cmpid",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] IndexPages = ["index.html", "index.htm", "index.php"];

    public static string Of(string link)
    {
        if (!Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return link.Trim();

        var path = uri.AbsolutePath;
        if (IndexPages.FirstOrDefault(p => path.EndsWith("/" + p, StringComparison.OrdinalIgnoreCase)) is { } page)
            path = path[..^page.Length];
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Host(uri) + port + path.TrimEnd('/') + Query(uri.Query) + uri.Fragment;
    }

    public static string Host(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p)).ToArray();
        return kept.Length == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? parameter : parameter[..equals];
        var value = equals < 0 ? "" : parameter[(equals + 1)..];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
            || Tracking.Contains(name)
            // Medium and Substack mark the links of their feeds.
            || (name is "source" or "ref" or "utm" && value.StartsWith("rss", StringComparison.OrdinalIgnoreCase));
    }
}
