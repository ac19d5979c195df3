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
        Markdown,
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
        Kind.Html => HtmlText.HtmlToPlain(Decoded(element)),
        _ => element.HasChildren ? HtmlText.HtmlToPlain(HtmlSerializer.Inside(element)) : HtmlText.ToPlain(Decoded(element)),
    };

    /// <summary>A summary or body; none when it holds nothing.</summary>
    /// <param name="isHtml">Whether the element is there for HTML, so that there is nothing to guess.</param>
    public static Body? Body(Element? element, Uri? root, FeedContext context, bool isHtml = false)
    {
        if (element is null)
            return null;
        var reading = new BodyReading(element.Base ?? root, element.Offset, context);
        return KindOf(element) switch
        {
            Kind.Text => reading.Text(Decoded(element)),
            Kind.Html => reading.Html(Decoded(element)),
            Kind.Markdown => reading.Markdown(Decoded(element)),
            Kind.Markup => Markup(Unwrapped(element), element, reading),
            Kind.Unsaid when element.HasChildren => reading.Markup(HtmlSerializer.Inside(element)),
            Kind.Unsaid when isHtml => reading.Html(element.Text, keepsLines: true),
            Kind.Unsaid => reading.Guess(element.Text),
            _ => null,
        };
    }

    /// <summary>Some programs put text that is still escaped into real elements.</summary>
    private static Body? Markup(Element inside, Element element, BodyReading reading)
    {
        if (inside.HasChildren)
            return reading.Markup(HtmlSerializer.Inside(inside));
        var saysHtml = element.Attribute("type")?.EndsWith("xhtml", StringComparison.OrdinalIgnoreCase) == false;
        return saysHtml || HtmlText.BeginsWithBlock(inside.Text) ? reading.Html(inside.Text) : reading.Markup(HtmlSerializer.Inside(inside));
    }

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
            "markdown" or "text/markdown" or "text/x-markdown" => Kind.Markdown,
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
