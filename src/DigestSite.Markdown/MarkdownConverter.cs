using DigestSite.Markdown.Dialects;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Proof;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Repairs;
using DigestSite.Markdown.Rules;

namespace DigestSite.Markdown;

/// <summary>HTML → Markdown.</summary>
public static class MarkdownConverter
{
    /// <summary>Converts a fragment or document. Never throws on any input; its output is safe to render.</summary>
    public static Conversion Convert(string html, ConversionOptions? options = null)
    {
        options ??= new ConversionOptions();
        var log = new FindingLog();
        var body = options.Trusted ? HtmlReading.Parse(html.TrimStart(), withComments: true) : HtmlReading.Parse(PlainTextBody.ToHtml(html, log));
        Nesting.Limit(body, log);
        if (options.BaseAddress is { } address) Addresses.Resolve(body, address);
        if (!options.Trusted)
        {
            DialectList.Rewrite(body, log);
            Discarding.Apply(body, log);
            // On plain HTML: a repair need not know who damaged it.
            RepairList.Apply(body, log);
        }
        var blocks = new DocumentReader(options.Trusted, log, Targets(body)).ReadBlocks(body);
        return new Conversion(ProvenWriter.Write(blocks, log), log.Report);
    }

    /// <summary>The ids that links of the document lead to.</summary>
    private static HashSet<string> Targets(Element body)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in body.Inside())
        {
            if (link.LocalName != "a" || link.GetAttribute("href") is not ['#', _, ..] href || href.Contains('\n', StringComparison.Ordinal) || !IsWritten(link)) continue;
            targets.Add(href[1..]);
            targets.Add(Uri.UnescapeDataString(href[1..]));
        }
        return targets;
    }

    /// <summary>Not so a link within code or within another link, and one without anything to click.</summary>
    private static bool IsWritten(Element link)
    {
        if (link.Parent is { LocalName: "code" or "tt" } code && CodeRule.LinkAround(code) != link) return false;
        if (link.IsWithin("pre") || link.IsWithin("a")) return false;
        return link.First("img") is not null || (link.First("pre") is null ? !string.IsNullOrWhiteSpace(link.PlainText()) : link.ChildNodes.Any(node => node is TextNode text && !string.IsNullOrWhiteSpace(text.Data)));
    }
}
