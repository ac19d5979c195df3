using DigestSite.Theme.Prose;

namespace DigestSite.Theme.Layouts;

/// <summary>The Content-Security-Policy of a page: the second wall, should the allow list ever have a hole.</summary>
internal static class ContentPolicy
{
    public static string Of(ProseBody? body)
    {
        var frames = body is { FrameOrigins.Count: > 0 } ? string.Join(' ', body.FrameOrigins) : "'none'";

        // Mermaid draws with style sheets inside its drawings.
        var styles = body is { HasDiagrams: true } ? "'self' 'unsafe-inline'" : "'self'";

        return string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src {styles}",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            // Articles bring their own pictures and recordings.
            "img-src 'self' data: https: http:",
            "media-src 'self' https: http:",
            $"frame-src {frames}",
            "form-action 'self'",
            "base-uri 'none'");
    }
}
