using DigestSite.Checks.Sources;
using DigestSite.Markdown.Written;

namespace DigestSite.Tests.Checks;

/// <summary>What a person wrote, looked at before it is rendered. The text begins on line 4 of its file.</summary>
public sealed class SourceCheckSpecs
{
    [Theory]
    [InlineData("See [the text][ref] here.", "4: [the text][ref]")]
    [InlineData("One\n\ntwo\nand [the text][Ref 2]", "7: [the text][Ref 2]")]
    [InlineData("![A picture][logo]", "4: [A picture][logo]")]
    [InlineData("[the text][]", "4: [the text][]")]
    [InlineData("[the **bold** `code` text][1]", "4: [the bold … text][1]")]
    [InlineData("- item\n- [the text][ref]\n\n> [quoted][ref]", "5: [the text][ref]", "7: [quoted][ref]")]
    [InlineData("## [A heading][ref]", "4: [A heading][ref]")]
    [InlineData("| a | b |\n|---|---|\n| x | [in a cell][ref] |", "6: [in a cell][ref]")]
    [InlineData("[x][missing]", "4: [x][missing]")]
    [InlineData("[one][a] and [two][b]\n\n[a]: https://example.org/", "4: [two][b]")]
    [InlineData("[the text][ref]\n\n[ref]: https://example.org/")]
    [InlineData("[the text][REF]\n\n[ref]: <https://example.org/>")]
    [InlineData("[ref][]\n\n[ref]: https://example.org/")]
    [InlineData("`[the text][ref]`")]
    [InlineData("```\n[the text][ref]\n```")]
    [InlineData("    [the text][ref]")]
    [InlineData("$$\n[the text][ref]\n$$")]
    [InlineData("\\[the text][ref] and [the text\\][ref]")]
    [InlineData("As [1] says, [2][3], [sic], [ ] and [^note] and [text][^note].")]
    [InlineData("- [x] done\n- [ ] not done")]
    [InlineData("rows[i][j] and f(x)[a][b] and [i][j] and [i][0]")]
    [InlineData("[text] [ref]")]
    [InlineData("[a link](https://example.org/)[ref]")]
    public void A_reference_that_nobody_defines_is_named_with_its_line(string markdown, params string[] expected) =>
        Assert.Equal(expected, WrittenMarkdown.Read(markdown).OpenReferences.Select(r => $"{r.Line + 3}: [{r.Text}][{r.Label}]"));

    [Theory]
    [InlineData("```python\nx = 1\n", "4: ```python")]
    [InlineData("~~~\nx\n```", "4: ~~~")]
    [InlineData("````\nx\n```\n", "4: ````")]
    [InlineData("```\na\n```\n\n```sh\nb\n", "8: ```sh")]
    [InlineData("- item\n\n  ```\n  x\n\nafter", "6: ```")]
    [InlineData("> ```\n> x\n\nafter", "4: ```")]
    [InlineData("```\nx\n```")]
    [InlineData("```\nx\n`````")]
    [InlineData("~~~\n```\n~~~")]
    [InlineData("    ```\n    x")]
    [InlineData("a ``` b")]
    public void Code_that_never_ends_is_named_with_the_line_it_begins_on(string markdown, params string[] expected) =>
        Assert.Equal(expected, WrittenMarkdown.Read(markdown).UnclosedFences.Select(f => $"{f.Line + 3}: {f.Text}"));

    [Theory]
    [InlineData("<details>\n<summary>More</summary>\n\nText\n", "4: <details>")]
    [InlineData("Before\n\n<details open>\n<summary>More\n\n</details>", "7: <summary>")]
    [InlineData("<div>\n\n<div>\n\n</div>", "4: <div>")]
    [InlineData("<table>\n<tr><td>x</table>\n\n<blockquote>\ny", "7: <blockquote>")]
    [InlineData("Some <b>bold text", "4: <b>")]
    [InlineData("<DETAILS>\n\nx", "4: <details>")]
    [InlineData("<div/>\n\nx", "4: <div>")]
    [InlineData("<script>\nif (a </div>) x;\n", "4: <script>")]
    [InlineData("Text\n\n<!-- a note\n\nmore", "6: <!--")]
    [InlineData("- <details>\n\n  x", "4: <details>")]
    [InlineData("<details>\n\nx\n\n</details>")]
    [InlineData("<details><summary>More</summary>\n\nx\n\n</DETAILS>")]
    [InlineData("<p>one\n\n<p>two\n\n<ul><li>a<li>b</ul>\n\n<br> <hr> <img src=\"a.png\" title=\"a > b\">")]
    [InlineData("`<details>` and\n\n```\n<details>\n```")]
    [InlineData("A List<T> of Map<string, int> and a < b")]
    [InlineData("<!-- a note with <details> -->\n\nx")]
    [InlineData("</details>")]
    [InlineData("&lt;details&gt;")]
    public void Html_that_never_ends_is_named_with_the_line_it_begins_on(string markdown, params string[] expected) =>
        Assert.Equal(expected, WrittenMarkdown.Read(markdown).UnclosedElements.Select(e => $"{e.Line + 3}: {e.Text}"));

    [Theory]
    [InlineData("[](https://example.org/)", "4 EmptyLink: the link to https://example.org/ has no words: nobody can see it")]
    [InlineData("a\n[ ](x) b", "5 EmptyLink: the link to x has no words: nobody can see it")]
    [InlineData("[&nbsp;](x)", "4 EmptyLink: the link to x has no words: nobody can see it")]
    [InlineData("[\u200b\u2800](x)", "4 EmptyLink: the link to x has no words: nobody can see it")]
    [InlineData("[text]()", "4 EmptyLink: a link without an address")]
    [InlineData("[text](<>)", "4 EmptyLink: a link without an address")]
    [InlineData("![picture]()", "4 EmptyLink: a picture without an address")]
    [InlineData("<a href=\"\">text</a>", "4 EmptyLink: a link without an address")]
    [InlineData("<img src='' alt=x>", "4 EmptyLink: a picture without an address")]
    [InlineData("| a |\n|---|\n| [](x) |", "6 EmptyLink: the link to x has no words: nobody can see it")]
    [InlineData("[text](file:///home/me/a.txt)", "4 BrokenAddress: links to file:///home/me/a.txt, which no page can lead to: only its words are published")]
    [InlineData("[text](FILE:a.txt)", "4 BrokenAddress: links to FILE:a.txt, which no page can lead to: only its words are published")]
    [InlineData("[text](C:\\\\a.txt)", "4 BrokenAddress: links to C:\\a.txt, which no page can lead to: only its words are published")]
    [InlineData("a <javascript:alert(1)> b", "4 BrokenAddress: links to javascript:alert(1), which no page can lead to: only its words are published")]
    [InlineData("x\n\n<a href=\"java&#115;cript:alert(1)\">x</a>", "6 BrokenAddress: links to javascript:alert(1), which no page can lead to: only its words are published")]
    [InlineData("![x](file:///a.png)", "4 BrokenAddress: shows file:///a.png, which no page can lead to: only its words are published")]
    [InlineData("[a][b]\n\n[b]: vbscript:x", "4 BrokenAddress: links to vbscript:x, which no page can lead to: only its words are published")]
    [InlineData("[text](http://localhost:3000/)", "4 LocalAddress: links to http://localhost:3000/: every reader's own machine or network, not yours")]
    [InlineData("<https://127.0.0.1/x>", "4 LocalAddress: links to https://127.0.0.1/x: every reader's own machine or network, not yours")]
    [InlineData("[text](http://[::1]:80/)", "4 LocalAddress: links to http://[::1]:80/: every reader's own machine or network, not yours")]
    [InlineData("![x](http://192.168.0.1/a.png)", "4 LocalAddress: shows http://192.168.0.1/a.png: every reader's own machine or network, not yours")]
    [InlineData("[text](//app.localhost/)", "4 LocalAddress: links to //app.localhost/: every reader's own machine or network, not yours")]
    [InlineData("[text](x) ![](a.png) [`code`](x) [![alt](a.png)](x) [text](#here) <a id=\"here\"></a>")]
    [InlineData("`[](x)` and `http://localhost` and [localhost](https://localhost.example/)")]
    [InlineData("[mail](mailto:a@b.example) [call](tel:123) <a@b.example> [rel](../about/)")]
    public void Links_that_lead_nowhere_are_named_with_their_line(string markdown, params string[] expected)
    {
        var text = new WrittenText("input/pages/about.md", "/about/", WrittenMarkdown.Read(markdown), 4);

        Assert.Equal(expected,
            SourceChecks.Check([text]).Select(d => $"{d.Place!.Line} {d.Code}: {d.Message}"));
    }

    [Fact]
    public void Deep_nesting_is_no_reason_to_stop() =>
        Assert.Empty(SourceChecks.Check([new WrittenText("a.md", "/", WrittenMarkdown.Read(new string('>', 20_000) + " [a][b]"), 1)]));
}
