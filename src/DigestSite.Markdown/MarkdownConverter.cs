using DigestSite.Markdown.Dialects;
using DigestSite.Markdown.Footnotes;
using DigestSite.Markdown.Proof;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Repairs;

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
        Holdings? source = null;
        if (!options.Trusted)
        {
            FootnoteGathering.Apply(body, html);
            source = SourceHoldings.Of(body, log);
            DialectList.Rewrite(body, log);
            Discarding.Apply(body, log);
            // On plain HTML: a repair need not know who damaged it.
            RepairList.Apply(body, log);
        }
        var targets = LinkTargets.Of(body);
        if (!options.Trusted) LinkTargets.MoveOutOf(body, targets);
        var blocks = FootnoteOrder.WithoutUnreferenced(new DocumentReader(options.Trusted, log, targets).ReadBlocks(body));
        var markdown = ProvenWriter.Write(blocks, log);
        if (source is not null) Losses.Report(html, source, blocks, markdown, log);
        return new Conversion(markdown, log.Report);
    }
}
