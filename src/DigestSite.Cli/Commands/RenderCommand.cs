using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Streams;
using DigestSite.Markdown;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest render</c></summary>
internal sealed class RenderCommand : GuidedCommand
{
    private static readonly RenderingOptions AsWritten = new() { Trusted = true };

    private readonly Shell _shell;

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "a JSON string a line in, a JSON string a line out, in order",
    };

    public RenderCommand(Shell shell)
        : base("render", "Markdown to HTML, on standard input and output")
    {
        _shell = shell;
        Add(_jsonLines);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Renders the dialect that 'digest convert' writes: CommonMark, pipe tables,
        strikethrough, task lists, footnotes, attributes, math. Nothing is added that the
        text does not say: no heading ids, no lazy images. Nothing is taken away either: raw
        HTML stays, as CommonMark asks. What 'digest convert' writes holds only what the allow list lets
        pass, and the site's own pages go through that list once more.
        """,
        [
            ("standard input", "Markdown in UTF-8, without front matter"),
        ],
        [
            ("standard output", "HTML in UTF-8, a fragment"),
        ],
        [
            ("digest render < page.md > page.html", "one document"),
            ("digest convert < page.html | digest render", "what is left of a page after the round trip"),
            ("digest render --jsonl < texts.jsonl > pages.jsonl", "many documents, over all cores"),
        ],
        [
            (ExitCode.Success, "rendered"),
            (ExitCode.Misuse, "the command line is wrong, or a line of --jsonl is no JSON string"),
        ]);

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var filter = new TextFilter(_shell, markdown => new FilteredText(MarkdownRenderer.Render(markdown, AsWritten).Html, []));
        return parsed.GetValue(_jsonLines) ? filter.RunLinesAsync(cancellation) : filter.RunWholeAsync(cancellation);
    }
}
