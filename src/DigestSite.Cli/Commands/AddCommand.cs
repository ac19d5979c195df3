using System.CommandLine;
using System.CommandLine.Parsing;
using DigestSite.Adding;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Cli.Trying;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Pipelines;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest add</c></summary>
internal sealed class AddCommand : GuidedCommand
{
    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    private readonly Argument<Uri> _address = new("address")
    {
        HelpName = "URL",
        CustomParser = ParseAddress,
    };

    private readonly Option<string?> _from = new("--from")
    {
        HelpName = "FILE",
        Description = "what the address holds, saved before; it is then not asked for",
    };

    public AddCommand(Shell shell)
        : base("add", "find a site's feed and list it in digest.yml")
    {
        _shell = shell;
        Add(_address);
        Add(_from);
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Takes the address of a feed, or of any page of a site that announces one, and adds
        it to the end of the sources with the name, site and description that the feed gives
        itself. Comments, order, indentation and line ends of digest.yml stay as they are; a
        file that cannot be edited safely is left alone, and the lines to write are printed.
        Where a site announces several feeds they are listed, and nothing is added.
        """,
        [
            ("URL", "a page or a feed"),
            ("input/digest.yml", "what is listed already"),
        ],
        [
            ("input/digest.yml", "the new source, at the end of sources"),
            ("input/feeds/KEY.xml, .json", "the first copy of its feed, and KEY.fetch.yml beside it"),
        ],
        [
            ("digest add https://example.org/", "then look at the lines it wrote, and 'digest build'"),
            ("digest add https://example.org/feed.xml --from saved.xml", "where the server lets browsers in and programs not"),
        ],
        [
            (ExitCode.Success, "the feed is listed"),
            (ExitCode.Errors, "nothing was added: there is no feed, or several, or it is listed already"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        var address = parsed.GetRequiredValue(_address);
        Reply? page = null;
        if (parsed.GetValue(_from) is { } file)
        {
            var saved = await FeedDocument.ReadAsync(file, _shell, cancellation);
            if (saved.Error is { } error)
                return MisuseReport.Write($"--from '{file}': {error}.", this, _shell.Error);
            page = new Reply.Document(address, saved.Bytes, Fetching.Validators.None);
        }

        return await run.CompleteAsync((configuration, _) => AddAsync(run, configuration, address, page, cancellation), lines => lines);
    }

    private async Task<IReadOnlyList<string>> AddAsync(SiteRun run, DigestConfiguration configuration, Uri address, Reply? page, CancellationToken cancellation)
    {
        var limits = FetchLimits.Default with { Retries = 0 };
        using var network = _shell.Network(limits);
        var client = new FeedClient(network, limits, _shell.Time, configuration.Site.BaseUrl);
        var adder = new SourceAdder(run.Folders, configuration, run.Diagnostics);
        if (adder.IsListed(address))
            return [];

        switch (await new FeedSearch(client, limits, _shell.Time).FindAsync(address, page, cancellation))
        {
            case FoundFeed.One one when adder.IsListed(one.Address):
                return [];
            case FoundFeed.One one:
                return Lines(adder.Add(one, new FeedFetcher(run.Folders, client, limits, _shell.Time, new SilentReporter(), run.Diagnostics)));
            case FoundFeed.Several several:
                run.Diagnostics.Error(DiagnosticCode.NoSingleFeed, null, $"{address} announces {several.Feeds.Count} feeds, and nothing was added", "Choose one of those listed.");
                return [.. several.Feeds.Select(f => Printable.Line($"  digest add {f.Url}  {f.Title}").TrimEnd())];
            case FoundFeed.None none:
                run.Diagnostics.Error(DiagnosticCode.NoSingleFeed, null, $"{address}: {none.Reason}", "Look for its feed in a browser, and give that address.");
                return [];
            default:
                throw new InvalidOperationException("a search finds one, several or none");
        }
    }

    private static IEnumerable<string> Shown(IEnumerable<string> lines) => ["", .. lines.Select(Printable.Line), ""];

    private static IReadOnlyList<string> Lines(AddedSource added) => added is { Place: { } place, Kept: { } kept }
        ? [$"Added   {Printable.Line(added.Source.Name)}, in {place}:", .. Shown(added.Lines), $"Fetched {Counted.As(kept.Items, "item")} as {kept.Wanted.Address.Key}; 'digest build' brings them in"]
        : [.. Shown(added.Lines)];

    private static Uri? ParseAddress(ArgumentResult result)
    {
        var typed = result.Tokens.Single().Value;
        if (Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0)
            return address;

        var near = Uri.TryCreate("https://" + typed, UriKind.Absolute, out var guess) && guess.Host.Contains('.') ? $" Did you mean '{guess}'?" : "";
        result.AddError($"'{typed}' is not an absolute http or https address.{near}");
        return null;
    }
}
