using System.Text;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Html;

/// <summary>Mends what would hide a part of a piece of HTML from every browser, where it is certain what was meant.</summary>
internal static class HtmlMending
{
    /// <summary>
    /// Closes elements that are written as if they were XML, <c>&lt;script src="x"/&gt;</c>, and have no end tag: HTML would take all that follows for
    /// their text.
    /// </summary>
    /// <param name="name">Of the first such element; <see langword="null"/> when there is none.</param>
    public static string CloseSelfClosed(string html, out string? name)
    {
        name = null;
        if (!html.Contains('<'))
            return html;
        StringBuilder? closed = null;
        var (from, next) = (0, HtmlTag.Next(html, 0));
        while (next is { } tag)
        {
            // Only a tag of its own name can end it, so another one that begins before that shows that it has none.
            next = HtmlNames.HidesItsText(tag.Name) && !tag.IsEnd ? NextNamed(html, tag) : HtmlTag.Next(html, tag.End);
            if (!HtmlNames.HidesItsText(tag.Name) || tag.IsEnd || !html.AsSpan(tag.Start, tag.End - tag.Start - 1).TrimEnd().EndsWith("/"))
                continue;
            if (next is { IsEnd: true })
                continue;
            name ??= tag.Name.ToLowerInvariant();
            (closed ??= new(html.Length + 32)).Append(html.AsSpan(from, tag.End - 1 - from).TrimEnd().TrimEnd('/')).Append("></").Append(tag.Name).Append('>');
            from = tag.End;
            next = HtmlTag.Next(html, tag.End);
        }
        return closed is null ? html : closed.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>References to control characters as the characters that were meant: browsers know only some of them.</summary>
    public static string NameControls(string html)
    {
        if (!html.Contains("&#", StringComparison.Ordinal))
            return html;
        StringBuilder? named = null;
        var from = 0;
        for (var i = html.IndexOf("&#", StringComparison.Ordinal); i >= 0; i = html.IndexOf("&#", i + 1, StringComparison.Ordinal))
        {
            if (!CharacterReferences.TryRead(html.AsSpan(i), out var length, out var value))
                continue;
            // Browsers read all numbers that windows-1252 has a character for as we do.
            if (value.Length > 0 && !(value == "\u201D" && html[i + length - 2] is '7' or 'd' or 'D'))
                continue;
            (named ??= new(html.Length)).Append(html, from, i - from).Append(value);
            from = i + length;
        }
        return named is null ? html : named.Append(html, from, html.Length - from).ToString();
    }

    private static HtmlTag? NextNamed(string html, HtmlTag start)
    {
        var tag = HtmlTag.Next(html, start.End);
        while (tag is { } found && !found.Name.Equals(start.Name, StringComparison.OrdinalIgnoreCase))
            tag = HtmlTag.Next(html, found.End);
        return tag;
    }
}
