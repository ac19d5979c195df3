using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;
using Element = DigestSite.Markdown.Dom.Element;

namespace DigestSite.Markdown.Tests;

/// <summary>The parser builds our tree as it builds its own.</summary>
public sealed class ParsedTreeTests
{
    public static TheoryData<string> Broken =>
    [
        "<table>a<b>b<tr>c<td>d</b>e<p>f</table>g",
        "<table><tr><td><table><td>a<b></table><i>b</table>c",
        "<b>1<p>2<a href=x>3</b>4<div>5</a>6",
        "<p><b><b><b><b>x<p>y",
        "<ul><li>a<li>b<p>c</ul>d</p>",
        "<select><option>a<optgroup>b<option>c</select><dl><dt>a<dd>b</dl>",
        "<svg><title><p>a</title><foreignObject><p>b</foreignObject><path d=x /></svg><math><mi>a<p>b</mi><annotation-xml encoding=text/html><p>c</math>",
        "<svg viewbox=x xlink:href=y><linearGradient></svg>",
        "<pre>\n\na</pre><textarea>\nb<p></textarea><listing>\nc</listing>",
        "<script>a<b</script><style>c</style><noscript><p>d</noscript><xmp><b></xmp><iframe><p></iframe>",
        "a&notit;&amp;&#13;&#x80;&lt<!-- c -->b<![CDATA[x]]><? y ?></p></br><image src=a><isindex>",
        "<h1>a<h2>b</h1>c<nobr>d<nobr>e<button>f<button>g<form><form></form>h",
        "<ruby>a<rb>b<rt>c<rtc>d<rp>e</ruby><object><applet><marquee>f</p></object>g",
        "<a b=1 b=2 C=3 d>e</a><font color=x><p></font>y",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Of_broken_HTML(string html) => Assert.Equal(Expected(html), Outline(HtmlReading.Parse(html)));

    [Fact]
    public void Of_what_publishing_systems_write()
    {
        foreach (var html in GoldenPairs.Documents().Concat(SplicedDocuments.Of(seed: 4, count: 2_000)))
        {
            if (!html.Contains("<body", StringComparison.Ordinal) && !html.Contains("</body", StringComparison.Ordinal) && !html.Contains("<html", StringComparison.Ordinal)
                && !html.Contains("<frameset", StringComparison.Ordinal) && !html.Contains("template", StringComparison.Ordinal)) Assert.Equal(Expected(html), Outline(HtmlReading.Parse(html)));
        }
    }

    [Theory]
    [InlineData("a<body class=x>b</body>c<html lang=de>d</html>e<frameset>f", "body|abcdef")]
    [InlineData("a<template>b<p>c<template>d</template>e</template>f", "body|af")]
    [InlineData("<template><tr><td>a</template><table><tr><td>b", "body table tbody tr td|b")]
    [InlineData("<pre><template><td>a</td></template></pre>", "body pre|a")]
    [InlineData("a</template>b", "body|ab")]
    public void Tags_of_a_page_mean_nothing_in_a_piece_of_one_and_templates_are_not_shown(string html, string outline)
    {
        var body = HtmlReading.Parse(html);

        Assert.Equal(outline, string.Join(' ', body.Inside().Select(element => element.LocalName).Prepend("body")) + "|" + body.PlainText());
    }

    [Fact]
    public void An_element_that_is_opened_again_has_attributes_of_its_own()
    {
        var body = HtmlReading.Parse("<p><b class=x>1<p>2</b>");
        var both = body.Inside().Where(element => element.LocalName == "b").ToList();

        both[0].ClassName = "y";

        Assert.Equal(["y", "x"], both.Select(element => element.ClassName));
    }

    private static string Expected(string html)
    {
        var options = new HtmlParserOptions { IsScripting = false, SkipComments = true, MaximumDepth = int.MaxValue };
        var outline = new StringBuilder();
        Add(outline, new HtmlParser(options).ParseDocument("<body>" + html).Body!, 0);
        return outline.ToString();
    }

    private static void Add(StringBuilder outline, INode node, int depth)
    {
        outline.Append(' ', depth);
        if (node is IElement element) outline.Append(element.LocalName).AppendJoin("", element.Attributes.Select(attribute => $" {attribute.Name}={attribute.Value}")).Append('\n');
        else outline.Append('"').Append(node.TextContent.Contains('\r', StringComparison.Ordinal) ? node.TextContent.ReplaceLineEndings("\n") : node.TextContent).Append("\"\n");
        foreach (var child in node.ChildNodes) Add(outline, child, depth + 1);
    }

    private static string Outline(Element root)
    {
        var outline = new StringBuilder("body\n");
        var walk = new TreeWalk(root);
        while (walk.MoveNext())
        {
            outline.Append(' ', walk.Depth + 1);
            if (walk.Node is not Element element)
            {
                outline.Append('"').Append(walk.Node.PlainText()).Append("\"\n");
                continue;
            }
            outline.Append(element.LocalName);
            foreach (var (name, value) in element.Attributes) outline.Append(CultureInfo.InvariantCulture, $" {name}={value}");
            outline.Append('\n');
        }
        return outline.ToString();
    }
}
