using System.CommandLine;
using System.CommandLine.Parsing;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Cli.Streams;
using DigestSite.Markdown;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest convert</c></summary>
internal sealed class ConvertCommand : GuidedCommand
{
    private readonly Shell _shell;

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "a JSON string a line in, a JSON string a line out, in order",
    };

    private readonly Option<bool> _trusted = new("--trusted")
    {
        Description = "keep all raw HTML; without it the allow list applies",
    };

    private readonly Option<Uri?> _base = new("--base")
    {
        HelpName = "URL",
        Description = "what relative addresses are resolved against",
        CustomParser = ParseBase,
    };

    private readonly Option<bool> _report = new("--report")
    {
        Description = "say on standard error what was not carried over as it was",
    };

    public ConvertCommand(Shell shell)
        : base("convert", "HTML to Markdown, on standard input and output")
    {
        _shell = shell;
        Add(_jsonLines);
        Add(_trusted);
        Add(_base);
        Add(_report);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Converts as import does: the same rules and dialects, the same repairs. What Markdown
        cannot say stays as HTML, as far as the allow list lets it.
        """,
        [
            ("standard input", "HTML in UTF-8, a document or a fragment"),
        ],
        [
            ("standard output", "Markdown in UTF-8"),
        ],
        [
            ("digest convert < page.html > page.md", "one document"),
            ("digest convert --report --base https://example.org/post/ < post.html", "with absolute links, and what was mended or left out"),
            ("digest convert --jsonl < pages.jsonl > texts.jsonl", "many documents, over all cores"),
        ],
        [
            (ExitCode.Success, "converted"),
            (ExitCode.Misuse, "the command line is wrong, or a line of --jsonl is no JSON string"),
        ]);

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new ConversionOptions { BaseAddress = parsed.GetValue(_base), Trusted = parsed.GetValue(_trusted) };
        var reports = parsed.GetValue(_report);
        var filter = new TextFilter(_shell, html =>
        {
            var conversion = MarkdownConverter.Convert(html, options);
            return new FilteredText(conversion.Markdown, reports ? [.. conversion.Report.Findings.Select(FindingLine.Of)] : []);
        });

        return parsed.GetValue(_jsonLines) ? filter.RunLinesAsync(cancellation) : filter.RunWholeAsync(cancellation);
    }

    private static Uri? ParseBase(ArgumentResult result)
    {
        var typed = result.Tokens.Single().Value;
        if (Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
            return address;

        result.AddError($"--base '{typed}' is not an absolute http or https address.");
        return null;
    }
}
