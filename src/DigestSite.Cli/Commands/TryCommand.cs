using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Cli.Streams;
using DigestSite.Cli.Trying;
using DigestSite.Feeds.Reading;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest try</c></summary>
internal sealed class TryCommand : GuidedCommand
{
    private readonly Shell _shell;

    private readonly Argument<string[]> _feeds = new("feeds")
    {
        HelpName = "FILE|URL",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "one JSON object a line, in the order of the arguments",
    };

    public TryCommand(Shell shell)
        : base("try", "see a feed as the digest would, changing nothing")
    {
        _shell = shell;
        Add(_feeds);
        Add(_json);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Tells the format by content, never by name: RSS, Atom or JSON Feed. Shows each item with
        what the digest would take of it, and what is odd about it or about the file.
        With --json a feed is {"format","title","link","description","language","items","warnings"},
        and what is no feed is {"error"}.
        """,
        [
            ("FILE", "a feed on disk, at most 64 MiB"),
            ("URL", "an http or https address; 30 seconds are given to each"),
        ],
        [],
        [
            ("digest try https://example.org/feed.xml", "before listing it in digest.yml"),
            ("digest try input/feeds/*.xml", "what lies recorded"),
            ("digest try --json a.xml b.xml | jq .items[].title", "for other programs"),
        ],
        [
            (ExitCode.Success, "all of them are feeds"),
            (ExitCode.Misuse, "at least one is no feed or could not be read, or the command line is wrong"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var names = parsed.GetRequiredValue(_feeds).ToAsyncEnumerable();
        var view = new FeedView(new Ink(_shell.OutputHasColour));
        var exitCode = ExitCode.Success;
        var isFirst = true;

        await foreach (var (name, reading, error) in OrderedParallel.SelectAsync(names, ReadAsync, cancellation))
        {
            if (error is not null)
            {
                exitCode = ExitCode.Misuse;
                _shell.Error.WriteLine($"error: {Printable.Line(name)}: {Printable.Line(error)}");
                continue;
            }

            if (!isFirst)
                _shell.Output.WriteLine();
            isFirst = false;
            foreach (var line in view.Of(name, reading!))
                _shell.Output.WriteLine(line);
        }

        return exitCode;
    }

    private async Task<(string Name, FeedReading? Reading, string? Error)> ReadAsync(string name, CancellationToken cancellation)
    {
        var document = await FeedDocument.LoadAsync(name, _shell, cancellation);
        if (document.Error is { } error)
            return (name, null, error);

        var reading = FeedReader.Read(document.Bytes, document.Address);
        return reading.Error is { } reason
            ? (name, null, FeedView.PlaceOf(reason) + reason.Message)
            : (name, reading, null);
    }
}
