using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Proof;

/// <summary>Compares what was published with what is written: what is missing and explained by no finding is a finding itself.</summary>
internal static class Losses
{
    public static void Report(string html, Holdings source, IReadOnlyList<Block> blocks, string markdown, FindingLog log)
    {
        var written = WrittenHoldings.Of(blocks);
        if (log.Accounted is { } accounted) written.Add(accounted);
        if (source.LettersBeyond(written) > 0) log.Add(FindingCode.Unexplained, Words(html, markdown));
        foreach (var address in source.LinksBeyond(written).Concat(source.PicturesBeyond(written)).Concat(source.EmbedsBeyond(written))) log.Add(FindingCode.Unexplained, address);
    }

    /// <summary>The first words of the source that are written nowhere: to find the place by, at the price of reading it once more.</summary>
    private static string Words(string html, string markdown)
    {
        var written = WordsOf(markdown).ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', WordsOf(HtmlReading.Parse(html).PlainText()).Where(word => !written.Contains(word)).Take(8));
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
