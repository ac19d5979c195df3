using DigestSite.Markdown.Model;
using DigestSite.Markdown.Proof;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Tests;

/// <summary>What goes missing without a finding that says so is a finding.</summary>
public sealed class LossesTests
{
    [Theory]
    [InlineData("<p>one two</p>", "two")]
    [InlineData("<p>one</p><p><a href='https://example.org/'>one</a></p>", "https://example.org/")]
    [InlineData("<p>one <img src='https://example.org/a.png'></p>", "https://example.org/a.png")]
    [InlineData("<p>one</p><iframe src='https://www.youtube.com/embed/7'></iframe>", "https://www.youtube.com/embed/7")]
    [InlineData("<p>one</p><pre>code()</pre>", "code")]
    [InlineData("<p>one <code>x</code></p>", "x")]
    [InlineData("<p>one 漢字</p>", "漢字")]
    public void What_is_not_written_is_reported_with_its_first_words_or_its_address(string html, string sample)
    {
        var log = new FindingLog();
        var source = SourceHoldings.Of(HtmlReading.Parse(html), log);

        Losses.Report(html, source, [new Paragraph([new Text("one")]), new Paragraph([new Text("one")])], "one\n\none\n", log);

        Assert.Equal(FindingCode.Unexplained, log.Report.Findings[0].Code);
        Assert.Contains(sample, log.Report.Findings[0].Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_missing_of_any_of_our_cases_that_no_finding_explains() =>
        Assert.All(GoldenPairs.Documents(), html => Assert.DoesNotContain(MarkdownConverter.Convert(html).Report.Findings, finding => finding.Code == FindingCode.Unexplained));

    [Theory]
    [InlineData("<p>a<script>b()</script></p>")]
    [InlineData("<p>one<span style='display:none'>two</span></p>")]
    [InlineData("<form action='/subscribe'><p>Join <a href='/us'>us</a></p><input type='email'></form>")]
    [InlineData("<p><img src='javascript:x'> <a href='javascript:y'>z</a></p>")]
    [InlineData("<p><math><mi>x</mi></math></p>")]
    public void What_a_finding_explains_is_not_missing(string html) =>
        Assert.DoesNotContain(MarkdownConverter.Convert(html).Report.Findings, finding => finding.Code == FindingCode.Unexplained);
}
