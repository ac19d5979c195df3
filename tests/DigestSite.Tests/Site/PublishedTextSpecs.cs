using System.Globalization;
using DigestSite.Curation;
using DigestSite.Feeds;
using DigestSite.Tests.Scenarios;

namespace DigestSite.Tests.Site;

/// <summary>What may reach a page, a feed or a letter, whatever an archive holds.</summary>
public sealed class PublishedTextSpecs
{
    /// <summary>HTML, section 13.2.3.5: controls and noncharacters.</summary>
    private static readonly int[] Forbidden =
        [.. Enumerable.Range(0x7F, 0x21), .. Enumerable.Range(0xFDD0, 0x20), .. Enumerable.Range(0, 17).SelectMany(p => (int[])[p * 0x10000 + 0xFFFE, p * 0x10000 + 0xFFFF]), 1, 8, 0x0B, 0x0E, 0x1F];

    [Fact]
    public void What_html_forbids_goes_and_all_else_stays()
    {
        foreach (var code in Forbidden)
        {
            var c = char.ConvertFromUtf32(code);
            Assert.Equal("ab", PublishedText.Clean($"a{c}b"));
            Assert.Equal("ab", PublishedText.CleanHtml($"a&#x{code:X};b"));
            Assert.Equal("ab", PublishedText.CleanHtml(string.Create(CultureInfo.InvariantCulture, $"a&#{code};b")));
        }

        const string Fine = "a\t\n\u00A0\u00AD\u200D\uFFFD\uFB00 é 漢 😀 &#xA0; &#128512; &#x; &#; &amp;#x9D; &#x9D &";
        Assert.Equal(Fine, PublishedText.CleanHtml(Fine));
        Assert.Equal("a\nb\nc", PublishedText.Clean("a\r\nb\rc"));
        Assert.Equal("ab", PublishedText.Clean("a\uD800b"));
        Assert.Equal("ab", PublishedText.Clean("ab\uDC00"));
    }

    [Fact]
    public async Task No_page_no_feed_and_no_letter_holds_them()
    {
        using var scenario = new Scenario();
        var bad = string.Concat(Forbidden.Where(c => c >= 0x7F).Select(char.ConvertFromUtf32));
        var escaped = string.Concat(Forbidden.Where(c => c is >= 0x80 and < 0xFFFE).Select(c => $"\\u{c:X4}"));
        scenario.Write("input/digest.yml", "site:\n  title: Test\n  base-url: https://test.example/\n");
        scenario.Write("input/articles/2026/a.md",
            $"---\ntitle: \"Tit{escaped}le\"\nauthors: [\"Ann{escaped} Example\"]\ntags: [\"Te{escaped}st\"]\nsummary: \"Sum{escaped}mary\"\nnote: \"No{escaped}te\"\npublished: 2026-05-12\n---\n"
            + $"Text {bad} &#x9D; &#133; [link{bad}](https://example.org/ \"ti{bad}tle\") `code{bad}`\n\n## Head{bad}ing\n\n<div title=\"x{bad}&#x9D;\">raw{bad}</div>\n");
        scenario.Write("input/weekly/2026-w20.md", $"---\nnumber: 1\narticles: [a]\ntitle: \"Week{escaped}\"\n---\nHello {bad} &#x9D;\n");

        await scenario.BuildAsync();

        Assert.NotNull(scenario.Built);
        foreach (var (path, text) in scenario.Texts("output").Where(f => f.Path[^4..] is "html" or ".xml" or "json" or ".txt" && !f.Path.StartsWith("assets/", StringComparison.Ordinal)))
        {
            var found = text.EnumerateRunes().Where(r => Forbidden.Contains(r.Value)).Select(r => r.Value.ToString("X4", CultureInfo.InvariantCulture)).Distinct();
            Assert.True(!found.Any(), $"{path} holds {string.Join(", ", found)}");
            Assert.DoesNotContain("&#x9D;", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("&#133;", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("עברית and English", "עברית and English")]
    [InlineData("\u202Eevil", "\u2068\u202Eevil\u202C\u2069")]
    [InlineData("a\u202Db\u202Cc", "\u2068a\u202Db\u202Cc\u2069")]
    [InlineData("\u2069\u202Eevil", "\u2068\u202Eevil\u202C\u2069")]
    [InlineData("\u2067a", "\u2068\u2067a\u2069\u2069")]
    [InlineData("\u2068a\u2069\u2069b", "\u2068\u2068a\u2069b\u2069")]
    [InlineData("\u202Ea\u2069b", "\u2068\u202Eab\u202C\u2069")]
    [InlineData("a\u202Cb", "\u2068ab\u2069")]
    public void A_text_that_turns_around_turns_nothing_but_itself(string title, string shown) => Assert.Equal(shown, ShownText.Title(title));

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\u3000")]
    [InlineData("\u200B\u200C\u200D\u2060\uFEFF")]
    [InlineData("\u2800\u2800")]
    [InlineData("\u3164\uFFA0\u115F\u1160")]
    [InlineData("\u00AD")]
    [InlineData("\u202E\u202C\u2066\u2069\u200E\u061C")]
    [InlineData("\uFE0F\U000E0001\U000E0100")]
    [InlineData("\u0085\u0007")]
    public void A_title_that_nobody_can_see_is_untitled(string title) => Assert.Equal("Untitled", ShownText.Title(title));

    [Theory]
    [InlineData("-")]
    [InlineData("\u200B.")]
    [InlineData("👩\u200D💻")]
    [InlineData("क्\u200Dष")]
    public void A_title_with_anything_to_see_stays(string title) => Assert.Equal(title, ShownText.Title(title));

    [Fact]
    public async Task Titles_and_names_from_feeds_are_isolated_and_seen_wherever_they_stand()
    {
        using var feed = new OneFeed();
        feed.Gives(
            new FeedEntry("1", "https://blog.example/1", "Turned \u202Etitle", "<p>One</p>", Author: "Ann \u202EExample"),
            new FeedEntry("2", "https://blog.example/2", "\u2800\u200B", "<p>Two</p>", Author: "\u3164"));
        feed.Scenario.Write("input/weekly/2026-w09.md", "---\nnumber: 1\narticles: [turned-title]\n---\n");

        await feed.Scenario.BuildAsync();

        var texts = feed.Scenario.Texts("output").Where(f => !f.Path.StartsWith("assets/", StringComparison.Ordinal)).Select(f => (f.Path, Text: f.Text.Replace("&#x2068;", "\u2068", StringComparison.Ordinal)
            .Replace("&#x202E;", "\u202E", StringComparison.Ordinal).Replace("&#x202C;", "\u202C", StringComparison.Ordinal).Replace("&#x2069;", "\u2069", StringComparison.Ordinal)
            .Replace("\\u2068", "\u2068", StringComparison.Ordinal).Replace("\\u202E", "\u202E", StringComparison.Ordinal).Replace("\\u202C", "\u202C", StringComparison.Ordinal).Replace("\\u2069", "\u2069", StringComparison.Ordinal))).ToArray();
        foreach (var (path, text) in texts)
        {
            for (var at = text.IndexOf('\u202E'); at >= 0; at = text.IndexOf('\u202E', at + 1))
            {
                var (start, end) = (text.LastIndexOf('\u2068', at), text.IndexOf("\u202C\u2069", at, StringComparison.Ordinal));
                Assert.True(start >= 0 && at - start < 20 && end > at && end - at < 20, $"{path}: {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}");
            }
        }

        Assert.Contains(texts, f => f.Path == "feed.xml" && f.Text.Contains("<title>\u2068Turned \u202Etitle\u202C\u2069</title>", StringComparison.Ordinal));
        Assert.Contains(texts, f => f.Path == "weekly/2026-w09/email.txt" && f.Text.Contains("\u2068Turned \u202Etitle\u202C\u2069", StringComparison.Ordinal));
        Assert.Contains("title: Untitled\n", feed.Read("2026/untitled.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("\u3164", feed.Read("2026/untitled.md"), StringComparison.Ordinal);
    }
}
