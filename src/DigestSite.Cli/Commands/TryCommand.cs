using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Cli.Streams;
using DigestSite.Cli.Trying;
using DigestSite.Feeds.Reading;
using DigestSite.Feeds.Writing;

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
        return parsed.GetValue(_json)
            ? await PrintJsonAsync(OrderedParallel.SelectAsync(names, ToJsonAsync, cancellation))
            : await PrintViewsAsync(OrderedParallel.SelectAsync(names, ToViewAsync, cancellation));
    }

    private async Task<int> PrintJsonAsync(IAsyncEnumerable<(string Json, bool IsFeed)> lines)
    {
        var exitCode = ExitCode.Success;
        await foreach (var (json, isFeed) in lines)
        {
            await _shell.Output.WriteAsync(json + "\n");
            exitCode = isFeed ? exitCode : ExitCode.Misuse;
        }

        return exitCode;
    }

    private async Task<int> PrintViewsAsync(IAsyncEnumerable<(string Text, bool IsFeed)> views)
    {
        var exitCode = ExitCode.Success;
        var separator = "";
        await foreach (var (text, isFeed) in views)
        {
            if (isFeed)
            {
                await _shell.Output.WriteAsync(separator + text);
                separator = "\n";
            }
            else
            {
                await _shell.Error.WriteAsync(text);
                exitCode = ExitCode.Misuse;
            }
        }

        return exitCode;
    }

    private async Task<(string, bool)> ToJsonAsync(string name, CancellationToken cancellation)
    {
        var document = await FeedDocument.LoadAsync(name, _shell, cancellation);
        if (document.Error is { } error)
            return (FeedJson.Error(error), false);

        var reading = FeedReader.Read(document.Bytes, document.Address);
        return (FeedJson.Write(reading), reading.Feed is not null);
    }

    private async Task<(string, bool)> ToViewAsync(string name, CancellationToken cancellation)
    {
        var document = await FeedDocument.LoadAsync(name, _shell, cancellation);
        if (document.Error is { } error)
            return (ErrorLine(name, error), false);

        var reading = FeedReader.Read(document.Bytes, document.Address);
        if (reading.Error is { } reason)
            return (ErrorLine(name, FeedView.PlaceOf(reason) + reason.Message), false);

        var lines = new FeedView(new Ink(_shell.OutputHasColour)).Of(name, reading);
        return (string.Concat(lines.Select(l => l + "\n")), true);
    }

    private static string ErrorLine(string name, string error) => $"error: {Printable.Line(name)}: {Printable.Line(error)}\n";
}
