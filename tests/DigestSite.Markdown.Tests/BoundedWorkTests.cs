using System.Buffers;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Tests;

/// <summary>
/// What takes parsers of HTML and Markdown the square of its length never reaches them. The bounds are looked at in what came out: no clock
/// can tell a slow machine from a slow rule.
/// </summary>
public sealed class BoundedWorkTests
{
    private const int Many = 20_000;

    private static readonly SearchValues<char> Pairing = SearchValues.Create("*_~[]`");

    public static TheoryData<string> Unclosed => ["<div>a", "<b>a", "<span>a", "<a href=x>a<p>", "<blockquote>a", "<code>a", "<table><tr><td>a", "<b><p><i></b>", "<svg><g>a", "<template>a"];

    public static TheoryData<string> Crowded => ["~~a", "*a ", "*a **b ", "_a__b ", "[a", "[a](b ", "![", "`a``", "<b>a</b>,", "<del>a</del>~~", "<code>a</code>", "<em>a</em>*", "&lt;? ", "&lt;!--"];

    [Theory]
    [MemberData(nameof(Unclosed))]
    public void Tags_without_an_end_neither_nest_nor_multiply_beyond_bounds(string tags)
    {
        var html = Repeat(tags, Many);
        var walk = new TreeWalk(HtmlReading.Parse(html));
        var (elements, depth) = (0, 0);
        while (walk.MoveNext())
        {
            if (walk.Node is Element) elements++;
            depth = Math.Max(depth, walk.Depth);
        }

        Assert.InRange(elements, 0, 1000 + (html.Length / 2));
        Assert.InRange(depth, 0, 700);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    [InlineData(Many)]
    public void Formatting_that_every_paragraph_would_open_again_does_not_fill_the_memory(int fonts)
    {
        var html = "<p>" + string.Concat(Enumerable.Range(0, fonts).Select(i => $"<font color=a{i}>")) + Repeat("<p>x</p>", Many);

        Assert.InRange(HtmlReading.Parse(html).Inside().Count(), 1, 1000 + (html.Length / 2));
    }

    [Fact]
    public void Thousands_of_frames_are_cut_to_hundreds()
    {
        var body = HtmlReading.Parse(Repeat("<iframe src=x>a</iframe>", Many));

        Assert.InRange(body.Inside().Count(element => element.LocalName == "iframe"), 1, ParseBudget.MostFrames);
    }

    [Fact]
    public void Dialects_rewrite_every_one_of_thousands_of_siblings()
    {
        var markdown = MarkdownConverter.Convert("<p>" + Repeat("<img class=emoji alt=x src=a>", 2 * Many)).Markdown;

        Assert.Equal(new string('x', 2 * Many) + "\n", markdown);
    }

    [Fact]
    public void Where_tags_are_taken_out_the_text_stays()
    {
        var text = MarkdownConverter.Convert("<p>begin</p>" + Repeat("<div><b>word ", Many) + "<p>end</p>").Markdown;

        Assert.StartsWith("begin\n", text, StringComparison.Ordinal);
        Assert.Equal(Many, text.Split("word").Length - 1);
        Assert.Contains("end", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Crowded))]
    public void A_line_with_thousands_of_marks_leaves_none_that_could_pair(string marks)
    {
        var markdown = MarkdownConverter.Convert("<p>" + Repeat(marks, Many)).Markdown;

        Assert.Equal(0, Enumerable.Range(0, markdown.Length).Count(i => Pairing.Contains(markdown[i]) && (i == 0 || markdown[i - 1] != '\\')));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
