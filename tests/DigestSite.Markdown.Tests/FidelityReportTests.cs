namespace DigestSite.Markdown.Tests;

/// <summary>What conversion says about itself.</summary>
public sealed class FidelityReportTests
{
    [Fact]
    public void Nothing_is_said_of_HTML_that_Markdown_can_say() =>
        Assert.Equal(FidelityReport.Lossless, MarkdownConverter.Convert("<h2 id=a>A</h2><p>Some <b>text</b>.</p>").Report);

    [Fact]
    public void The_same_thing_found_again_is_counted_and_the_first_place_is_shown()
    {
        var report = MarkdownConverter.Convert("<p><a href='javascript:one()'>a</a> <a href='javascript:two()'>b</a></p>").Report;

        Assert.Equal([new Finding(FindingCode.UnsafeLink, 2, "javascript:one()")], report.Findings);
    }

    [Fact]
    public void Findings_are_totalled_by_kind_and_by_code()
    {
        var report = MarkdownConverter.Convert("<p><img src='file:///a.png'></p><iframe src='about:x'></iframe><script>a()</script><script>b()</script>").Report;

        Assert.Equal(4, report.Total(FindingKind.Dropped));
        Assert.Equal(2, report.Total(FindingCode.Script));
        Assert.Equal(0, report.Total(FindingKind.Damaged));
    }

    [Fact]
    public void Equal_documents_have_equal_reports()
    {
        const string Html = "<form>f</form><object>o</object><table><tr><td colspan=2>x</td></tr></table>";

        var report = MarkdownConverter.Convert(Html).Report;

        Assert.Equal(report, MarkdownConverter.Convert(Html).Report);
        Assert.Equal(report.GetHashCode(), MarkdownConverter.Convert(Html).Report.GetHashCode());
        Assert.NotEqual(report, MarkdownConverter.Convert(Html + Html).Report);
    }

    [Theory]
    [InlineData("<h2>A<iframe src='https://www.youtube.com/embed/7'></iframe></h2>", "moved-out-of-heading")]
    [InlineData("<pre><a href='https://a.example/doc'>foo</a>()</pre>", "link-in-code")]
    [InlineData("<div class='highlight'><pre><code>x <a href='/y'>y</a></code></pre></div>", "link-in-code")]
    [InlineData("<p><code>a <a href='/y'>y</a></code></p>", "link-in-code")]
    [InlineData("<pre>see <img src='https://example.org/a.png'></pre>", "picture-in-code")]
    [InlineData("<p>T</p><p>The post <a href='/p'>T</a> appeared first on <a href='/'>W</a>.</p>", "feed-footer")]
    [InlineData("<p>T</p><p><a href='/p'>Continue reading →</a></p>", "feed-footer")]
    [InlineData("<div class='codeHeader'><span>C#</span><button>Copy</button></div><pre>x</pre>", "code-label")]
    [InlineData("<div class='code-example'><div class='example-header'><span>html</span></div><pre>x</pre></div>", "code-label")]
    [InlineData("<p>a<span style='display:none'>b</span></p>", "hidden")]
    [InlineData("<div hidden><img src='https://example.org/a.png'></div>", "hidden")]
    [InlineData("<p>x <a href='#'>top</a></p>", "link-to-nowhere")]
    [InlineData("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "layout-table")]
    [InlineData("<mjx-container jax='SVG'><svg><path d='M0'></path></svg></mjx-container>", "lost-formula")]
    [InlineData("<span class='katex'><span class='katex-html'>x</span></span>", "math-markup")]
    [InlineData("<div class='pencraft'><div>12 likes</div></div>", "sharing")]
    [InlineData("<video src='https://example.org/v.mp4'>Your browser cannot play it.</video>", "unshown")]
    [InlineData("<iframe src='https://www.youtube.com/embed/7'>A film</iframe>", "unshown")]
    [InlineData("<p>a<br><br>b</p>", "line-break-paragraphs")]
    public void What_is_left_out_or_said_in_another_way_is_reported(string html, string code) =>
        Assert.Contains(MarkdownConverter.Convert(html).Report.Findings, finding => finding.Code.Name == code);

    [Fact]
    public void A_long_sample_is_cut_short_to_one_line()
    {
        var report = MarkdownConverter.Convert("<script>\n  first\n  second " + new string('x', 1000) + "</script>").Report;

        Assert.StartsWith("first second xxx", report.Findings[0].Sample, StringComparison.Ordinal);
        Assert.InRange(report.Findings[0].Sample!.Length, 20, 100);
    }

    [Fact]
    public void A_code_is_found_again_by_its_name() =>
        Assert.All(FindingCode.All, code => Assert.Same(code, FindingCode.Named(code.Name)));

    [Fact]
    public void No_two_codes_have_the_same_name_or_words()
    {
        Assert.Equal(FindingCode.All.Count, FindingCode.All.Select(code => code.Name).Distinct().Count());
        Assert.Equal(FindingCode.All.Count, FindingCode.All.Select(code => code.Words).Distinct().Count());
    }

    [Fact]
    public void Names_are_kebab_case() =>
        Assert.All(FindingCode.All, code => Assert.All(code.Name, c => Assert.True(c is (>= 'a' and <= 'z') or '-', code.Name)));
}
