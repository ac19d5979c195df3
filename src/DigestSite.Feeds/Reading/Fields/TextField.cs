using System.Text;
using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>The kinds of text an element can hold: Atom says which, RSS leaves it to be guessed.</summary>
internal static class TextField
{
    private enum Kind
    {
        Unsaid,
        Text,
        Html,
        Markup,
        Unreadable,
    }

    /// <summary>A title or name as plain text on one line.</summary>
    public static string Plain(Element? element) => element is null ? "" : KindOf(element) switch
    {
        Kind.Text => HtmlText.Line(Decoded(element)),
        // A reference that survived was escaped twice; what looks like a tag is text in Atom.
        Kind.Unsaid when element.Vocabulary == Vocabulary.Atom && !element.HasChildren =>
            HtmlText.Line(CharacterReferences.Decode(Decoded(element))),
        _ => HtmlText.ToPlain(element.HasChildren ? HtmlSerializer.Inside(element) : Decoded(element)),
    };

    /// <summary>A summary or body as HTML with absolute addresses; none when it holds nothing.</summary>
    public static string? Html(Element? element, Uri? root)
    {
        if (element is null)
            return null;
        var html = KindOf(element) switch
        {
            Kind.Text => HtmlText.FromPlain(Decoded(element), keepLines: true),
            Kind.Html => Decoded(element),
            Kind.Markup => HtmlSerializer.Inside(Unwrapped(element)),
            Kind.Unsaid when element.HasChildren => HtmlSerializer.Inside(element),
            Kind.Unsaid => Guess(element.Text),
            _ => "",
        };
        html = html.Trim();
        return html.Length == 0 ? null : HtmlAddresses.MakeAbsolute(html, element.Base ?? root);
    }

    /// <summary>HTML from a text that does not say whether it is: as it is, escaped once more, or plain.</summary>
    private static string Guess(string text)
    {
        var html = HtmlText.WithoutCharacterData(text);
        if (!HtmlText.IsMarkup(html))
            return HtmlText.FromPlain(html, keepLines: false);
        return IsEscapedTwice(html) ? CharacterReferences.Decode(html) : html;
    }

    /// <summary>A whole text of escaped blocks; a text that only speaks of tags begins otherwise.</summary>
    private static bool IsEscapedTwice(string html) =>
        html.AsSpan().TrimStart().StartsWith("&lt;", StringComparison.Ordinal)
        && HtmlTag.Next(html, 0) is null
        && HtmlText.BeginsWithBlock(CharacterReferences.Decode(html));

    private static Kind KindOf(Element element)
    {
        var type = element.Attribute("type")?.ToLowerInvariant();
        var mode = element.Attribute("mode")?.ToLowerInvariant();
        if (type is null && mode is null)
            return Kind.Unsaid;
        if (element.HasChildren && mode != "escaped")
            return Kind.Markup;
        return type switch
        {
            null => mode == "escaped" ? Kind.Html : Kind.Unsaid,
            "text" or "plain" or "text/plain" => Kind.Text,
            "html" or "xhtml" or "text/html" or "application/xhtml+xml" => Kind.Html,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => Kind.Text,
            _ => Kind.Unreadable,
        };
    }

    private static string Decoded(Element element)
    {
        var text = element.Text;
        var isBase64 = string.Equals(element.Attribute("mode"), "base64", StringComparison.OrdinalIgnoreCase);
        if (!isBase64)
            return text;
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var bytes = new byte[(compact.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(compact, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }

    /// <summary>XHTML stands in a <c>div</c> that is no part of it.</summary>
    private static Element Unwrapped(Element element) =>
        element.Children.ToList() is [{ Name: "div" or "body" } only] && element.Nodes.All(n => string.IsNullOrWhiteSpace(n.Text)) ? only : element;
}
