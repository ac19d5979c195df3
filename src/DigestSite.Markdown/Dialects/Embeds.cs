using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Dialects;

/// <summary>
/// What a script would have turned into a card or a player. Where the host has a page to frame, the frame stands; a post is quoted as it
/// is; of a gist, a link to it remains.
/// </summary>
internal sealed class Embeds : IDialect
{
    private static readonly string[] Framers = ["telegra.ph/embed/", "cdn.iframe.ly/", "iframely.net/", "cdn.embedly.com/widgets/"];

    public IReadOnlyList<string> Names => ["script", "lite-youtube", "div", "p", "iframe", "object", "embed", "amp-youtube", "audio", "video"];

    public bool Rewrite(Element element, FindingLog log)
    {
        switch (element.LocalName)
        {
            case "script":
                return Gist(element, log);
            case "lite-youtube" or "amp-youtube":
                return Frame(element, element.GetAttribute("videoid") ?? element.GetAttribute("data-videoid"), log);
            case "object" or "embed":
                return OldPlayer(element, log);
            case "audio" or "video":
                return Player(element, log);
            case "iframe":
                return LoadFrame(element, log);
            default:
                return element.HasClass("codepen") && CodePen(element, log);
        }
    }

    /// <summary><c>https://gist.github.com/name/id.js</c></summary>
    private static bool Gist(Element script, FindingLog log)
    {
        if (script.GetAttribute("src") is not { } source || !source.StartsWith("https://gist.github.com/", StringComparison.Ordinal)) return false;
        var end = source.IndexOf(".js", StringComparison.Ordinal);
        if (end < 0) return false;
        EmbedLink.Replace(script, source[..end], "", log);
        return true;
    }

    private static bool Frame(Element element, string? video, FindingLog log)
    {
        if (string.IsNullOrEmpty(video) || !video.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return false;
        var frame = new Element("iframe");
        frame.SetAttribute("src", "https://www.youtube.com/embed/" + video);
        log.Add(FindingCode.PlayerAsFrame, video);
        element.ReplaceWith(frame);
        return true;
    }

    /// <summary>Flash is gone; the videos are not.</summary>
    private static bool OldPlayer(Element element, FindingLog log)
    {
        var source = element.GetAttribute("data") ?? element.GetAttribute("src") ?? element.Inside().Select(inner => inner.GetAttribute("src") ?? inner.GetAttribute("value")).FirstOrDefault(value => value?.Contains("youtube.com/v/", StringComparison.Ordinal) == true);
        const string Mark = "youtube.com/v/";
        var at = source?.IndexOf(Mark, StringComparison.Ordinal) ?? -1;
        if (at < 0) return false;
        var video = source![(at + Mark.Length)..].Split('&', '?', '/')[0];
        return Frame(element, video, log);
    }

    /// <summary>What else is in a player is for browsers that cannot play.</summary>
    private static bool Player(Element element, FindingLog log)
    {
        var sources = element.Inside().Where(inner => inner.LocalName == "source").ToArray();
        if (!sources.Append(element).Any(source => AllowList.Media(source.GetAttribute("src")) is { Length: > 0 })) return false;
        if (!Elements.IsBlank(element.PlainText())) log.Add(FindingCode.Unshown, element.PlainText());
        log.Account(element);
        element.SetText("");
        foreach (var source in sources) element.Append(source);
        // Without controls a reader could not start it.
        element.SetAttribute("controls", "");
        return true;
    }

    /// <summary>A frame of a host we do not know becomes a link to what it would have shown.</summary>
    private static bool LoadFrame(Element frame, FindingLog log)
    {
        if (string.IsNullOrWhiteSpace(frame.GetAttribute("src")) || frame.GetAttribute("src") == "about:blank")
        {
            if ((frame.GetAttribute("data-src") ?? frame.GetAttribute("data-lazy-src")) is { Length: > 0 } source) frame.SetAttribute("src", source);
        }
        if (frame.GetAttribute("src") is { } address && address.StartsWith("//", StringComparison.Ordinal))
        {
            log.Account(frame);
            frame.SetAttribute("src", "https:" + address);
        }
        var shown = Framed(frame.GetAttribute("src"));
        if (AllowList.IsEmbed(shown) || AllowList.Media(shown) is not { Length: > 0 } allowed || !Uri.TryCreate(allowed, UriKind.Absolute, out var uri)) return false;
        var title = Elements.Collapse(frame.GetAttribute("title") ?? "");
        EmbedLink.Replace(frame, allowed, title.Length > 0 ? title : uri.Host, log);
        return true;
    }

    /// <summary>The page that a service frames for another.</summary>
    private static string? Framed(string? address)
    {
        if (address is null || !Framers.Any(framer => address.Contains(framer, StringComparison.Ordinal))) return address;
        var at = address.IndexOf("url=", StringComparison.Ordinal);
        return at < 0 ? address : Uri.UnescapeDataString(address[(at + "url=".Length)..].Split('&')[0]);
    }

    private static bool CodePen(Element element, FindingLog log)
    {
        var (user, slug) = (element.GetAttribute("data-user"), element.GetAttribute("data-slug-hash"));
        if (string.IsNullOrEmpty(user) || string.IsNullOrEmpty(slug)) return false;
        var title = element.GetAttribute("data-pen-title") is { Length: > 0 } named ? named : "CodePen";
        EmbedLink.Replace(element, $"https://codepen.io/{user}/pen/{slug}", title, log);
        return true;
    }
}
