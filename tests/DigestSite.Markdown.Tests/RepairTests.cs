using System.Text;

namespace DigestSite.Markdown.Tests;

/// <summary>What publishers broke: what is mended, what is only reported, and what is left alone because it is right as it is.</summary>
public sealed class RepairTests
{
    [Theory]
    [InlineData(@"$$\begin{aligned} a &= b \ c &= d \end{aligned}$$", @"a &amp;= b \\ c &amp;= d")]
    [InlineData(@"$$f(x) = \begin{cases} 1 & x > 0 \ 0 & x \le 0 \end{cases}$$", @"1 &amp; x &gt; 0 \\ 0 &amp; x \le 0")]
    public void Row_breaks_of_formulas_are_put_back_on_pages(string formula, string mended)
    {
        var conversion = MarkdownConverter.Convert($"<p>{formula.Replace("&", "&amp;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</p>");

        Assert.Equal(1, conversion.Report.Total(FindingCode.FormulaMended));
        Assert.Contains(mended, MarkdownRenderer.Render(conversion.Markdown, RenderingOptions.Page).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_and_feeds_keep_a_formula_as_it_was_published()
    {
        const string Formula = @"$$\begin{aligned} a \ b \end{aligned}$$";

        var markdown = MarkdownConverter.Convert($"<p>{Formula}</p>").Markdown;

        Assert.Equal(Formula + "\n", markdown);
        Assert.Contains(Formula, MarkdownRenderer.Render(markdown, RenderingOptions.Published).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"$$\begin{aligned} a \\ b\ c \end{aligned}$$")]
    [InlineData(@"$$x\ \text{if}\ y$$")]
    [InlineData(@"$$\begin{aligned} a &amp;= b \end{aligned}$$")]
    [InlineData(@"$$\begin{unknown} a \ b \end{unknown}$$")]
    public void A_formula_that_has_its_row_breaks_or_needs_none_is_left_alone(string formula)
    {
        var conversion = MarkdownConverter.Convert($"<p>{formula}</p>");

        Assert.Equal(0, conversion.Report.Total(FindingCode.FormulaMended));
        Assert.Equal(
            MarkdownRenderer.Render(conversion.Markdown, RenderingOptions.Published).Html,
            MarkdownRenderer.Render(conversion.Markdown, RenderingOptions.Page).Html);
    }

    [Fact]
    public void A_formula_that_was_drawn_before_a_digit_is_no_price() =>
        Assert.Equal("See \\\\(n\\\\)2.\n", MarkdownConverter.Convert("<p>See <img src='/f.png' alt='n' class='latex'>2.</p>").Markdown);

    [Theory]
    [InlineData("$\\frac{a}{b}$ and $x_{i}$", "$\\frac{a}{b}$ and $x_{i}$")]
    [InlineData("from $5 to $6", "from \\$5 to \\$6")]
    [InlineData("only $5", "only $5")]
    [InlineData("$a$ and $b$", "\\$a\\$ and \\$b\\$")]
    [InlineData("it costs $5 by <code>$HOME</code>", "it costs \\$5 by `$HOME`")]
    [InlineData("\\(x\\) as it was", "\\\\(x\\\\) as it was")]
    public void Dollars_are_a_formula_where_TeX_proves_it_and_prices_never_are(string html, string markdown)
    {
        Assert.Equal(markdown + "\n", MarkdownConverter.Convert($"<p>{html}</p>").Markdown);
        Assert.Equal(markdown.Contains("\\frac", StringComparison.Ordinal), MarkdownRenderer.Render(markdown).HasMath && MarkdownRenderer.Render(markdown).Html.Contains("class=\"math\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_grew_together_at_lost_line_ends_are_reported() =>
        Assert.NotEqual(0, MarkdownConverter.Convert(Article(lineEnd: "")).Report.Total(FindingCode.JoinedWords));

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Words_that_stand_apart_are_not(string lineEnd) =>
        Assert.Equal(0, MarkdownConverter.Convert(Article(lineEnd)).Report.Total(FindingCode.JoinedWords));

    [Fact]
    public void Names_with_dots_in_them_are_no_joined_words()
    {
        var html = string.Concat(Enumerable.Repeat("<p>The types of System.Text.Json and Microsoft.Extensions.Logging are in Newtonsoft.Json too, and in some of the data bases of the database.</p>", 30));

        Assert.Equal(0, MarkdownConverter.Convert(html).Report.Total(FindingCode.JoinedWords));
    }

    [Theory]
    [InlineData("import os import sys def main(argument): value = os.path.join(argument, 'name') return value if __name__ == '__main__': main(sys.argv[1])")]
    [InlineData("const a = require('a') const b = require('b') function add(x, y) { return x + y } let sum = add(a.value, b.value) console.log(sum, a, b)")]
    [InlineData("services:    web:        image: nginx:latest        ports:          - 80:80        volumes:          - ./site:/usr/share/nginx/html:ro,z")]
    public void Code_that_lost_its_lines_is_reported(string code) =>
        Assert.Equal(1, MarkdownConverter.Convert($"<pre><code>{code}</code></pre>").Report.Total(FindingCode.CodeLinesLost));

    [Theory]
    [InlineData("for f in *.txt; do echo \"$f\"; if [ -s \"$f\" ]; then echo full; fi; done | while read -r line; do echo \"$line\"; done > /tmp/list-of-all-the-files.txt")]
    [InlineData("You are a helpful assistant. If the user asks for code, return it from the context, and for anything else, import nothing and return a plain answer.")]
    [InlineData("curl -X POST https://api.example.org/v1/messages -H 'content-type: application/json' -d '{\"model\": \"x\", \"messages\": [{\"role\": \"user\"}]}'")]
    [InlineData("[x for x in range(100) if x % 2 == 0] + [y for y in range(200) if y % 3 == 0] + [z for z in range(300) if z % 5 == 0] + [0, 1, 2, 3, 4, 5, 6]")]
    [InlineData("import os\nimport sys")]
    public void A_long_line_that_is_meant_to_be_one_is_not(string code) =>
        Assert.Equal(0, MarkdownConverter.Convert($"<pre><code>{code}</code></pre>").Report.Total(FindingCode.CodeLinesLost));

    /// <summary>Lines of about 80 characters, with what was at their ends.</summary>
    private static string Article(string lineEnd)
    {
        const string Text =
            "A reader of this article learns how a feed is read and how the items of a feed are kept. The first thing to know is that "
            + "lines of the source end somewhere, and that a program which drops the ends of lines joins the words on both sides. Some of "
            + "these words can be told apart, for the text uses each of them elsewhere. Others cannot, and so the whole is only reported. "
            + "If the source had long lines, little would be lost. The items of this feed had short ones, and the words of this article "
            + "stand at their ends. What a reader sees is that one word runs into another. A program sees the same, and counts. ";
        var html = new StringBuilder("<p>");
        var column = 0;
        foreach (var word in string.Concat(Enumerable.Repeat(Text, 6)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // Each line is as long as the words let it be, and no two copies of the text break at the same places.
            var isEnd = column + word.Length > 61;
            html.Append(column == 0 ? "" : isEnd ? lineEnd : " ").Append(word);
            column = isEnd ? word.Length : column + word.Length + 1;
        }
        return html.Append("</p>").ToString();
    }
}
