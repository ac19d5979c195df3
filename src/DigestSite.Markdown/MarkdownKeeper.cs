using DigestSite.Markdown.Keeping;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rendering;
using DigestSite.Markdown.Safety;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown;

/// <summary>
/// Markdown → Markdown, for an article that its publisher wrote in it. Its lines stay as they are; only addresses become absolute, and what the
/// allow list refuses in converted HTML goes here too. Pages hold what is left to the list once more, as they do all Markdown.
/// </summary>
public static class MarkdownKeeper
{
    /// <summary>Never throws on any input.</summary>
    /// <param name="isGuess">Whether nobody said that it is Markdown, which is then reported.</param>
    public static Conversion Keep(string markdown, Uri? baseAddress, bool isGuess)
    {
        var lines = markdown.ReplaceLineEndings("\n").Trim('\n');
        if (string.IsNullOrWhiteSpace(lines)) return new Conversion("", FidelityReport.Lossless);
        var log = new FindingLog();
        if (isGuess) log.Add(FindingCode.MarkdownBody, lines);
        return new Conversion(Edited(lines, baseAddress, log) + "\n", log.Report);
    }

    private static string Edited(string lines, Uri? baseAddress, FindingLog log)
    {
        try
        {
            var edits = new TextEdits(lines);
            var tags = new RawTags(baseAddress, log);
            foreach (var node in Markdig.Markdown.Parse(lines, Dialect.PlacedPipeline).Descendants().ToList())
            {
                switch (node)
                {
                    case LinkInline link:
                        Edit(link, lines, baseAddress, edits, log);
                        break;
                    case LinkReferenceDefinition { Url: { } url } definition:
                        if (Resolved(url, baseAddress) is { } address && address != url) edits.Replace(definition.UrlSpan, address);
                        break;
                    case AutolinkInline { IsEmail: false } link when AllowList.Link(link.Url) is null:
                        log.Add(FindingCode.UnsafeLink, link.Url);
                        edits.Replace(link.Span, link.Url);
                        break;
                    case HtmlInline html:
                        edits.Replace(tags.SpanOf(html), tags.Clean(html.Tag));
                        break;
                    case HtmlBlock block:
                        edits.Replace(block.Span, tags.Clean(lines.Substring(block.Span.Start, block.Span.Length)));
                        break;
                }
            }
            return edits.Apply();
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than anything sensible; it is shown as it was written then.
            return lines;
        }
    }

    private static void Edit(LinkInline link, string lines, Uri? baseAddress, TextEdits edits, FindingLog log)
    {
        var address = Resolved(link.Url, baseAddress);
        if ((link.IsImage ? AllowList.Picture(address) : AllowList.Link(address)) is null)
        {
            log.Add(link.IsImage ? FindingCode.UnsafeImage : FindingCode.UnsafeLink, link.Url);
            edits.Replace(link.Span, link.LabelSpan.IsEmpty ? "" : lines.Substring(link.LabelSpan.Start, link.LabelSpan.Length));
        }
        else if (address != link.Url && !link.UrlSpan.IsEmpty && link.Reference is null)
        {
            edits.Replace(link.UrlSpan, address!.AsSpan().ContainsAny('(', ')') ? $"<{address}>" : address!);
        }
    }

    /// <summary>A relative address made absolute; every other one as it is.</summary>
    internal static string? Resolved(string? address, Uri? baseAddress)
    {
        if (string.IsNullOrWhiteSpace(address) || address[0] == '#' || baseAddress is null) return address;
        // A path that begins with a slash would be a file's name to Uri on some systems.
        if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && !(whole.IsFile && !address.StartsWith("file:", StringComparison.OrdinalIgnoreCase))) return address;
        return Uri.TryCreate(baseAddress, address, out var resolved) && resolved.Scheme is "http" or "https" ? resolved.AbsoluteUri : address;
    }
}
