using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>A summary or body as it was read.</summary>
/// <param name="Html">With absolute addresses.</param>
/// <param name="Markdown">What the publisher wrote, where it is Markdown; the HTML then shows its signs as they are.</param>
internal sealed record Body(string Html, string? Markdown = null);

/// <summary>Makes a body of a text, as HTML, as Markdown or as plain text.</summary>
/// <param name="root">What relative addresses are resolved against.</param>
/// <param name="offset">Where the text stands, for warnings.</param>
internal sealed class BodyReading(Uri? root, int offset, FeedContext context)
{
    /// <summary>Deeper than any program escapes by mistake.</summary>
    private const int MostEscapes = 4;

    /// <summary>A text that is HTML by its place, whatever tags it holds.</summary>
    /// <param name="keepsLines">Whether without any tag its lines are meant: not where a feed says that it is HTML.</param>
    public Body? Html(string text, bool keepsLines = false)
    {
        if (Chosen(text) is { } chosen)
            return chosen;
        var html = Unescaped(HtmlText.WithoutCharacterData(text));
        if (MarkdownSigns.Are(html))
            return Kept(html);
        return Finish(keepsLines && !HtmlText.HasTag(html) ? HtmlText.WithLines(html) : html);
    }

    /// <summary>A text that does not say what it is.</summary>
    public Body? Guess(string text)
    {
        if (Chosen(text) is { } chosen)
            return chosen;
        var html = Unescaped(HtmlText.WithoutCharacterData(text));
        if (MarkdownSigns.Are(html))
            return Kept(html);
        // Text that was escaped for HTML, and has none.
        return Finish(HtmlText.IsMarkup(html) ? html : HtmlText.FromPlain(CharacterReferences.Decode(html)));
    }

    /// <summary>A text that is plain by its place.</summary>
    public Body? Text(string text) =>
        Chosen(text) ?? (MarkdownSigns.Are(text) ? Kept(text) : Finish(HtmlText.FromPlain(text)));

    /// <summary>A text that says it is Markdown.</summary>
    public Body? Markdown(string text) => Chosen(text) ?? Kept(text);

    /// <summary>Elements of the document itself: neither escaped nor to be guessed.</summary>
    public Body? Markup(string html) => Finish(html);

    /// <summary>As the source's curator says.</summary>
    private Body? Chosen(string text) => context.Format switch
    {
        BodyFormat.Html => Finish(Unescaped(HtmlText.WithoutCharacterData(text))),
        BodyFormat.Markdown => Kept(HtmlText.WithoutCharacterData(text)),
        BodyFormat.Text => Finish(HtmlText.FromPlain(HtmlText.WithoutCharacterData(text))),
        _ => null,
    };

    private static Body? Kept(string text)
    {
        var lines = MarkdownLines.Of(text);
        return lines.Length == 0 ? null : new(HtmlText.FromPlain(text), lines);
    }

    private Body? Finish(string html)
    {
        html = html.Trim();
        if (html.Length == 0)
            return null;
        html = HtmlMending.CloseSelfClosed(HtmlMending.NameControls(html), out var closed);
        if (closed is not null)
            context.Warnings.Add(offset, FeedWarningCode.SelfClosed, closed);
        return new(HtmlAddresses.MakeAbsolute(html, root));
    }

    /// <summary>A whole text of escaped blocks was escaped once more than it should; a text that only speaks of tags begins otherwise.</summary>
    private string Unescaped(string html)
    {
        var text = html;
        for (var i = 0; i < MostEscapes && IsEscaped(text) && Decoded(text, MostEscapes - i) is { } decoded; i++)
            text = decoded;
        if (!ReferenceEquals(text, html))
            context.Warnings.Add(offset, FeedWarningCode.EscapedTwice);
        return text;
    }

    private static bool IsEscaped(string text) =>
        text.AsSpan().TrimStart().StartsWith("&", StringComparison.Ordinal) && HtmlTag.Next(text, 0) is null;

    /// <summary>Decoded once, if decoding so often comes to a block in the end.</summary>
    private static string? Decoded(string text, int times)
    {
        var once = CharacterReferences.Decode(text);
        var end = once;
        for (var i = 1; i < times && IsEscaped(end); i++)
            end = CharacterReferences.Decode(end);
        return HtmlText.BeginsWithMarkup(end) ? once : null;
    }
}
