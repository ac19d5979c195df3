using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Keeping;

/// <summary>Holds the HTML that is written in Markdown to the allow list, tag by tag: one block may open what another closes.</summary>
internal sealed partial class RawTags(Uri? baseAddress, FindingLog log)
{
    // Elements without an end in the paragraph at hand, which need not be looked for again.
    private readonly HashSet<string> _endless = new(StringComparer.OrdinalIgnoreCase);
    private object? _paragraph;

    /// <summary>Of a tag, or of all up to its end tag where what it holds goes with it.</summary>
    public SourceSpan SpanOf(HtmlInline html)
    {
        if (Tag().Match(html.Tag) is not { Success: true } tag || tag.Groups["end"].Length > 0 || !AllowList.Drops(tag.Groups["name"].Value.ToLowerInvariant())) return html.Span;
        if (!ReferenceEquals(_paragraph, html.Parent)) _endless.Clear();
        _paragraph = html.Parent;
        if (_endless.Contains(tag.Groups["name"].Value)) return html.Span;
        for (var next = html.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is HtmlInline end && end.Tag.StartsWith("</" + tag.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)) return new SourceSpan(html.Span.Start, end.Span.End);
        }
        _endless.Add(tag.Groups["name"].Value);
        return html.Span;
    }

    public string Clean(string html)
    {
        var endless = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var clean = new StringBuilder(html.Length);
        var commentsEnd = true;
        var from = 0;
        while (html.IndexOf('<', from) is >= 0 and var at)
        {
            clean.Append(html, from, at - from);
            from = at;
            if (commentsEnd && html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", at, StringComparison.Ordinal);
                commentsEnd = end >= 0;
                if (commentsEnd) from = end + 3;
            }
            if (from > at) continue;
            if (Tag().Match(html, at) is { Success: true } tag)
            {
                clean.Append(Clean(tag));
                from = EndOf(tag, html, endless);
            }
            else
            {
                clean.Append('<');
                from++;
            }
        }
        return clean.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>Behind the tag, or behind its end tag where all that it holds goes with it.</summary>
    private static int EndOf(Match tag, string html, HashSet<string> endless)
    {
        var from = tag.Index + tag.Length;
        var name = tag.Groups["name"].Value;
        if (tag.Groups["end"].Length > 0 || !AllowList.Drops(name.ToLowerInvariant()) || endless.Contains(name)) return from;
        var end = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            endless.Add(name);
            return from;
        }
        return html.IndexOf('>', end) is >= 0 and var close ? close + 1 : html.Length;
    }

    private string Clean(Match tag)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (AllowList.Drops(name))
        {
            if (tag.Groups["end"].Length == 0) log.Add(name is "script" ? FindingCode.Script : FindingCode.Unshown, tag.Value);
            return "";
        }
        if (!AllowList.Allows(name)) return "";
        return tag.Groups["end"].Length > 0 ? tag.Value : Attribute().Replace(tag.Value, attribute => Clean(name, attribute));
    }

    private string Clean(string element, Match attribute)
    {
        var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value.Trim('"', '\''));
        var name = attribute.Groups["name"].Value.ToLowerInvariant();
        var resolved = name is "src" or "href" or "poster" or "cite" ? MarkdownKeeper.Resolved(value, baseAddress) ?? "" : value;
        var allowed = AllowList.Attribute(element, name, resolved);
        return allowed is null ? "" : allowed == value ? attribute.Value : $" {name}=\"{WebUtility.HtmlEncode(allowed)}\"";
    }

    [GeneratedRegex("""\G<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)(?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?|/)*\s*>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("""\s+(?<name>[^\s"'<>=/]+)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'<>=`]+))?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
