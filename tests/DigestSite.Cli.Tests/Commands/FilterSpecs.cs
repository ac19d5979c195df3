namespace DigestSite.Cli.Tests.Commands;

public sealed class FilterSpecs
{
    [Fact]
    public async Task Convert_turns_HTML_into_Markdown()
    {
        var terminal = await RunAsync("\uFEFF<h2 id=a>Hé 😀</h2>\r\n<p>a <a href=https://example.org/b>link</a></p>", "convert");

        Assert.Equal("## Hé 😀 {#a}\n\na [link](https://example.org/b)\n", terminal.Output);
        Assert.Empty(terminal.Error);
    }

    [Fact]
    public async Task Relative_addresses_are_resolved_against_the_base()
    {
        var terminal = await RunAsync("<a href=b>link</a>", "convert", "--base", "https://example.org/x/");

        Assert.Equal("[link](https://example.org/x/b)\n", terminal.Output);
    }

    [Fact]
    public async Task Render_turns_Markdown_into_HTML_and_adds_nothing()
    {
        var terminal = await RunAsync("## Hé 😀 **b**\n", "render");

        Assert.Equal("<h2>Hé 😀 <strong>b</strong></h2>\n", terminal.Output);
    }

    [Fact]
    public async Task The_report_stands_on_standard_error()
    {
        var terminal = await RunAsync("<p>a</p><script>alert(1)</script>", "convert", "--report");

        Assert.Equal("a\n", terminal.Output);
        Assert.StartsWith("dropped: ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_trusted_HTML_keeps_what_the_allow_list_drops()
    {
        const string Html = "<p>a <button>b</button></p>";

        Assert.DoesNotContain("<button>", (await RunAsync(Html, "convert")).Output, StringComparison.Ordinal);
        Assert.Contains("<button>", (await RunAsync(Html, "convert", "--trusted")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_HTML_in_Markdown_is_rendered_as_written() =>
        Assert.Equal("<p>a <button>b</button></p>\n", (await RunAsync("a <button>b</button>", "render")).Output);

    [Fact]
    public async Task Many_documents_go_through_in_order_a_JSON_string_a_line()
    {
        var input = string.Concat(Enumerable.Range(0, 200).Select(i => $"\"<p>{i}</p>\"\n"));

        var terminal = await RunAsync(input, "convert", "--jsonl");

        Assert.Equal(string.Concat(Enumerable.Range(0, 200).Select(i => $"\"{i}\\n\"\n")), terminal.Output);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_string_is_named_after_those_before_it_are_written()
    {
        var terminal = new Terminal(Path.GetTempPath(), "\"a\"\n\"b\"\nc\n\"d\"\n");

        Assert.Equal(2, await terminal.RunAsync("render", "--jsonl"));

        Assert.Equal("\"<p>a</p>\\n\"\n\"<p>b</p>\\n\"\n", terminal.Output);
        Assert.Equal("error: line 3: not valid JSON at byte 1\n", terminal.Error);
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("render")]
    public async Task Nothing_in_is_nothing_out(string command)
    {
        Assert.Empty((await RunAsync("", command)).Output);
        Assert.Empty((await RunAsync("", command, "--jsonl")).Output);
    }

    private static async Task<Terminal> RunAsync(string input, params string[] args)
    {
        var terminal = new Terminal(Path.GetTempPath(), input);
        Assert.Equal(0, await terminal.RunAsync(args));
        return terminal;
    }
}
