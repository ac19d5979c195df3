using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Dialects;

/// <summary>Frames that go through Embedly, or only hold a link to Medium's own copy of what they framed.</summary>
internal sealed class Medium : IDialect
{
    public IReadOnlyList<string> Names => ["iframe"];

    public bool Rewrite(Element element, FindingLog log)
    {
        var source = element.GetAttribute("src") ?? "";
        if (source.Contains("embedly.com/widgets/", StringComparison.Ordinal) && Parameter(source, "src") is { } inner && AllowList.IsEmbed(inner))
        {
            log.Account(element);
            element.SetAttribute("src", inner);
            return false;
        }
        // The content of a frame is text to parsers, even when it is a link.
        const string Mark = "href=\"https://medium.com/media/";
        var text = element.PlainText();
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0) return false;
        var start = at + "href=\"".Length;
        var end = text.IndexOf('"', start);
        if (end < 0) return false;
        EmbedLink.Replace(element, Parameter(source, "url") ?? text[start..end], "", log);
        return true;
    }

    private static string? Parameter(string address, string name)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return null;
        foreach (var pair in address[(query + 1)..].Split('&'))
        {
            if (pair.StartsWith(name + "=", StringComparison.Ordinal)) return Uri.UnescapeDataString(pair[(name.Length + 1)..]);
        }
        return null;
    }
}
