using System.Text;

namespace DigestSite.Markdown.Tests;

/// <summary>Documents made by chance, the same in every run.</summary>
public sealed class GeneratedDocumentTests
{
    private static readonly string[] Tags =
    [
        "p", "p", "div", "h2", "ul", "ol", "li", "li", "blockquote", "pre", "code", "em", "strong", "del", "a", "table", "tr", "td", "th", "thead", "span", "sub", "kbd", "figure", "figcaption",
        "details", "summary", "b", "i", "dl", "dt", "dd", "section", "script", "svg", "iframe", "noscript", "picture", "center", "video",
    ];

    private static readonly string[] Texts =
    [
        "word", " ", "two words ", "*", "**", "_", "__x__", "`", "``", "[", "](", ")", "<", "&lt;b>", "&amp;amp;", "\n", "\n\n", "# ", "- ", "1. ", "> ", "~~~", "~~", "$$", "|", "---", "\\", "!",
        "{#id}", "\u00a0", "“q”", "https://example.org/?a=1&amp;b_c", "é", "漢字", "😀", "===", "\t", "    ", "&#0;", "&#x1F;", "--> ", "]]>", "<!-- c -->", "<br>", "<br/>", "<hr>", "<img src=a.png alt='x [y'>",
        "<img src=x onerror=alert(1)>", "<input type=checkbox checked>", "{", "}", "+ ", "[x] ", "[ref]: /x", "&nbsp;",
    ];

    private static readonly string[] Attributes =
    [
        "", "", "", " id=\"x y\"", " id=a", " class=\"language-js\"", " class=highlight", " href=\"#a\"", " href=\"javascript:alert(1)\"", " href=\"/a b(c\" title='t \"u\"'", " onclick=x", " style=x", " align=right",
        " colspan=2", " start=7", " src=\"https://www.youtube.com/embed/x\"", " lang=en", " name=n", " start=-1", " class=\"mermaid\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_document_converts_to_safe_and_stable_Markdown(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            var html = Document(random);
            var markdown = MarkdownConverter.Convert(html).Markdown;
            var rendered = MarkdownRenderer.Render(markdown, RenderingOptions.Published).Html;

            Assert.True(Unsafe.Findings(rendered).Count == 0, html);
            var once = MarkdownRenderer.Render(markdown).Html;
            var twice = MarkdownRenderer.Render(MarkdownConverter.Convert(once).Markdown).Html;
            Assert.True(once == twice, $"{html}\n--- once\n{once}\n--- twice\n{twice}");
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
