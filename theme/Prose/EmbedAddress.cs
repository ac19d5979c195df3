namespace DigestSite.Theme.Prose;

/// <summary>Where an embed is.</summary>
/// <param name="Frame">What a frame loads.</param>
/// <param name="Page">What a link leads to.</param>
/// <param name="Host">As readers know it.</param>
internal sealed record EmbedAddress(string Frame, string Page, string Host)
{
    private static readonly string[] YouTube = ["youtube.com", "youtube-nocookie.com"];

    public static EmbedAddress? Of(string? source)
    {
        if (source is null)
            return null;
        if (source.StartsWith("//", StringComparison.Ordinal))
            source = "https:" + source;
        if (!Uri.TryCreate(source, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            return null;

        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var secure = new UriBuilder(uri) { Scheme = Uri.UriSchemeHttps, Port = uri.IsDefaultPort ? -1 : uri.Port }.Uri.AbsoluteUri;
        return VideoOf(uri, host) is { } video
            ? new($"https://www.youtube-nocookie.com/embed/{video}{uri.Query}", $"https://www.youtube.com/watch?v={video}", "YouTube")
            : new(secure, secure, host);
    }

    private static string? VideoOf(Uri uri, string host)
    {
        const string Prefix = "/embed/";
        if (!YouTube.Contains(host) || !uri.AbsolutePath.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var video = uri.AbsolutePath[Prefix.Length..].TrimEnd('/');
        return video.Length > 0 && video != "videoseries" && video.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? video : null;
    }
}
