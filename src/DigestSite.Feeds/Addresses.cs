namespace DigestSite.Feeds;

/// <summary>Addresses as publishers write them, made absolute.</summary>
internal static class Addresses
{
    /// <summary>The address against its base; none when the result would not be absolute.</summary>
    public static Uri? Combine(Uri? root, string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var text = Tidy(address);
        if (HasScheme(text))
            return Uri.TryCreate(text, UriKind.Absolute, out var absolute) ? absolute : null;
        return root is not null && Uri.TryCreate(root, text, out var combined) ? combined : null;
    }

    /// <summary>An absolute address, as written where it is one already; none when there is no making it absolute.</summary>
    public static string? Absolute(Uri? root, string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var text = Tidy(address);
        if (HasScheme(text))
            return text;
        return Combine(root, text)?.AbsoluteUri;
    }

    /// <summary>As <see cref="Absolute"/>, for what a reader follows: no scripts, no data.</summary>
    public static string? Web(Uri? root, string? address) =>
        Absolute(root, address) is { } absolute && IsWeb(absolute) ? absolute : null;

    public static bool IsWeb(string address) =>
        (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && address.Length > 8)
        || (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && address.Length > 7);

    /// <summary>RFC 3986: a letter, then letters, digits, <c>+ - .</c>, then a colon.</summary>
    public static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(address[0]))
            return false;
        foreach (var c in address.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }

    // Line breaks inside an address come from wrapping; blanks must be encoded.
    private static string Tidy(string address)
    {
        var text = address.Trim();
        if (text.AsSpan().IndexOfAny("\r\n\t") >= 0)
            text = string.Concat(text.Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries));
        if (text.StartsWith("feed://", StringComparison.OrdinalIgnoreCase))
            text = string.Concat("http://", text.AsSpan(7));
        else if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            text = string.Concat("http://", text);
        return text.Replace(" ", "%20", StringComparison.Ordinal);
    }
}
