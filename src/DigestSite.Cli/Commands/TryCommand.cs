using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Cli.Streams;
using DigestSite.Cli.Trying;
using DigestSite.Feeds.Reading;
using DigestSite.Feeds.Writing;
using DigestSite.Import;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest try</c></summary>
internal sealed class TryCommand : GuidedCommand
{
    private const int ShortList = 10;

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

    private readonly Option<bool> _all = new("--all")
    {
        Description = "every item, not only the first ten",
    };

    private readonly Option<string> _input = new("--input")
    {
        HelpName = "DIR",
        Description = "the digest whose rules are applied to feeds it lists (default: input)",
        DefaultValueFactory = _ => "input",
    };

    public TryCommand(Shell shell)
        : base("try", "see a feed as the digest would, changing nothing")
    {
        _shell = shell;
        Add(_feeds);
        Add(_json);
        Add(_all);
        Add(_input);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Tells the format by content, never by name: RSS, Atom or JSON Feed. Shows what is odd
        about the file and its items, each kind once, and then the items with what the digest
        would take of each. For a feed of digest.yml, by address or as a recorded copy, the
        rules of its source are applied.
        With --json a feed is {"format","title","link","description","language","authors",
        "updated","image","items","warnings"}, and what is no feed is {"error"}.
        """,
        [
            ("FILE", "a feed on disk, at most 64 MiB"),
            ("URL", "an http or https address; 30 seconds are given to each"),
            ("input/digest.yml", "the sources, if it is there"),
        ],
        [],
        [
            ("digest try https://example.org/feed.xml", "before listing it in digest.yml"),
            ("digest try input/feeds/*.xml --all", "what lies recorded, every item of it"),
            ("digest try --json a.xml b.xml | jq .items[].title", "for other programs"),
        ],
        [
            (ExitCode.Success, "all of them are feeds"),
            (ExitCode.Misuse, "at least one is no feed or could not be read, or the command line is wrong"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var names = parsed.GetRequiredValue(_feeds).ToAsyncEnumerable();
        var curator = Curator.Of(new DigestFolders(_shell.FullPath(parsed.GetRequiredValue(_input)), _shell.FullPath("output")));
        var view = new FeedView(new Ink(_shell.OutputHasColour), parsed.GetValue(_all) ? int.MaxValue : ShortList);
        return parsed.GetValue(_json)
            ? await PrintAsync(OrderedParallel.SelectAsync(names, (name, stop) => AnswerAsync(name, curator, ToJson, stop), cancellation), "")
            : await PrintAsync(OrderedParallel.SelectAsync(names, (name, stop) => AnswerAsync(name, curator, tried => ToText(view, tried), stop), cancellation), "\n");
    }

    /// <param name="separator">Between two feeds.</param>
    private async Task<int> PrintAsync(IAsyncEnumerable<Answer> answers, string separator)
    {
        var exitCode = ExitCode.Success;
        var isFirst = true;
        await foreach (var answer in answers)
        {
            if (answer.Output.Length > 0)
            {
                await _shell.Output.WriteAsync((isFirst ? "" : separator) + answer.Output);
                isFirst = false;
            }

            if (answer.Error.Length > 0)
            {
                await _shell.Error.WriteAsync(answer.Error);
                exitCode = ExitCode.Misuse;
            }
        }

        return exitCode;
    }

    private async Task<Answer> AnswerAsync(string name, Curator curator, Func<TriedDocument, string> write, CancellationToken cancellation)
    {
        var document = await FeedDocument.LoadAsync(name, _shell, cancellation);
        if (document.Error is { } error)
            return new Answer(write(new TriedDocument(name, null, null, error, null)), ErrorLine(name, error));

        var listing = curator.Find(name, _shell);
        var reading = FeedReader.Read(document.Bytes, document.Address ?? listing?.Address.Address, FeedLimits.Default, listing?.Source.Format, cancellation);
        return reading.Error is { } reason
            ? new Answer(write(new TriedDocument(name, null, null, reason.Message, reason.Advice)), ErrorLine(name, OddityView.PlaceOf(reason) + reason.Message, reason.Advice))
            : new Answer(write(new TriedDocument(name, reading, listing, null, null)), "");
    }

    private static string ToJson(TriedDocument document) => (document.Reading is { Feed: { } feed } reading
        ? FeedJson.Write(reading with { Feed = MarkdownBody.Render(feed) })
        : FeedJson.Error(document.Error!, document.Advice)) + "\n";

    private static string ToText(FeedView view, TriedDocument document) => document.Reading is { } reading
        ? string.Concat(view.Of(TriedFeed.Of(document.Name, reading, document.Listing)).Select(l => l + "\n"))
        : "";

    private static string ErrorLine(string name, string error, string? advice = null) =>
        $"error: {Printable.Line(name)}: {Printable.Line(error)}\n{(advice is null ? "" : $"    {advice}\n")}";

    /// <summary>A document as it was read, or why it was not.</summary>
    private sealed record TriedDocument(string Name, FeedReading? Reading, Listing? Listing, string? Error, string? Advice);

    /// <summary>What goes to standard output and to standard error.</summary>
    private sealed record Answer(string Output, string Error);
}
