using System.Text;

namespace DigestSite.Markdown.Tests;

/// <summary>Documents made by chance, the same in every run.</summary>
public sealed class GeneratedDocumentTests
{
    private const int Documents = 1200;

    private static readonly string[] Tags =
    [
        "p", "p", "div", "h1", "h2", "ul", "ol", "li", "li", "blockquote", "pre", "code", "em", "strong", "del", "a", "a", "table", "table", "tr", "tr", "td", "td", "th", "thead", "tbody",
        "caption", "span", "span", "sub", "sup", "kbd", "q", "u", "b", "i", "small", "font", "label", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "section", "center", "script",
        "svg", "math", "iframe", "noscript", "template", "textarea", "button", "picture", "video", "audio",
    ];

    private static readonly string[] Texts =
    [
        "word", " ", "two words ", "*", "**", "_", "__x__", "`", "``", "``` ", "[", "](", ")", "<", "&lt;b>", "&lt;/p>", "&lt;!--", "&lt;?", "&amp;amp;", "\n", "\n\n", "\r\n", "# ", "# #", "- ", "1. ", "1)",
        "5) ", "> ", "~", "~~~", "~~", "~~a~~", "|", "|a|", "| --- |", "---", "- - -", "***", "\\", "\\\\", "!", "{#id}", "{.a}", "{", "}", "+ ", "++", "=", "===", ":", "'", "\u00a0", "&nbsp;", "“q”",
        "https://example.org/?a=1&amp;b_c", "www.a.b", "a@b.cd", "http:", "é", "\u0301", "漢字", "😀", "\u200b", "\u2028", "\t", "    ", "&#0;", "&#x1F;", "&#13;", "&copy;", "&quot;", "--> ", "]]>", "<!-- c -->",
        "<br>", "<br/>", "<br><br>", "<hr>", "<wbr>", "<p>", "</p>", "<li>", "<col>", "<source src=y.mp4>", "<img src=a.png alt='x [y'>", "<img src=x onerror=alert(1)>", "<input type=checkbox checked>",
        "[x] ", "[ref]: /x", "[^1]", "$$", "$$x$$", "$x$ ", "$5", "\\(a\\)", "\\(5 \\)3",
    ];

    private static readonly string[] Attributes =
    [
        "", "", "", "", " id=\"x y\"", " id=a", " class=\"language-js\"", " class=highlight", " class=\"mermaid\"", " class=math", " class=line", " href=\"#a\"", " href='#x%20y'", " href=x", " href=''",
        " href=\"javascript:alert(1)\"", " href=\"/a b(c\" title='t \"u\"'", " href=mailto:a@b.cd", " href=\"a\\b*_\"", " title='a&#10;&#10;b'", " onclick=x", " style=x", " style='text-align:center'", " align=right",
        " colspan=2", " rowspan=1", " start=7", " start=-1", " type=a", " src=\"https://www.youtube.com/embed/x\"", " src=v.mp4", " lang=en", " name=n", " data-lang=py", " open",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_document_converts_to_safe_and_stable_Markdown(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Documents; i++)
        {
            var html = Document(random);
            var conversion = MarkdownConverter.Convert(html);
            var once = MarkdownRenderer.Render(conversion.Markdown).Html;
            var again = MarkdownConverter.Convert(once).Markdown;
            var twice = MarkdownRenderer.Render(again).Html;

            Assert.True(conversion.Report.Total(FindingCode.Inexact) == 0, html);
            Assert.True(once == twice, $"{html}\n--- once\n{once}\n--- twice\n{twice}");
            Assert.True(conversion.Markdown == again, $"{html}\n--- once\n{conversion.Markdown}\n--- again\n{again}");
            Assert.True(Unsafe.Findings(MarkdownRenderer.Render(conversion.Markdown, RenderingOptions.Published).Html).Count == 0, html);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Any_Markdown_renders_safely(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var markdown = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(4) == 0 ? Open(random) : Texts[random.Next(Texts.Length)]));

            Assert.True(Unsafe.Findings(MarkdownRenderer.Render(markdown, RenderingOptions.Published).Html).Count == 0, markdown);
        }
    }

    private static string Document(Random random)
    {
        var html = new StringBuilder();
        var open = new Stack<string>();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            switch (random.Next(5))
            {
                case 0 or 1:
                    html.Append(Texts[random.Next(Texts.Length)]);
                    break;
                case 2 or 3:
                    var tag = Tags[random.Next(Tags.Length)];
                    html.Append('<').Append(tag).Append(Attributes[random.Next(Attributes.Length)]).Append('>');
                    open.Push(tag);
                    break;
                case 4 when open.Count > 0:
                    html.Append("</").Append(open.Pop()).Append('>');
                    break;
            }
        }
        return html.ToString();
    }

    private static string Open(Random random) => $"<{(random.Next(3) == 0 ? "/" : "")}{Tags[random.Next(Tags.Length)]}{Attributes[random.Next(Attributes.Length)]}>";
}
