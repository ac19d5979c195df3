using System.CommandLine;
using DigestSite.Cli.Help;
using DigestSite.Cli.Output;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest fetch</c></summary>
internal sealed class FetchCommand : GuidedCommand
{
    private readonly Shell _shell;
    private readonly SiteOptions _options = new();

    private readonly Argument<string[]> _keys = new("keys")
    {
        HelpName = "KEY",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "ask even where a server wants to be left alone; believe a feed that has no items any more",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "a feed that fails is an error, not a warning",
    };

    public FetchCommand(Shell shell)
        : base("fetch", "refresh the recorded feeds over the network")
    {
        _shell = shell;
        Add(_keys);
        Add(_force);
        Add(_strict);
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    public override Guide Guide { get; } = new(
        """
        Asks for each feed of digest.yml and records what is new; 'digest build' brings it
        in. Servers are asked whether anything has changed, one request at a time per host,
        and again only for what may pass. A feed that fails, or that answers with anything
        but a whole feed, keeps its last good copy; one without items any more is believed
        the third time in a row. Without KEY all feeds are asked; a source's key stands for
        all of its feeds.
        """,
        [
            ("input/digest.yml", "the feeds, and the address of the site for the user agent"),
            ("input/feeds/KEY.fetch.yml", "what is known from the last time"),
            ("HTTPS_PROXY, NO_PROXY", "a proxy to go through, from the environment"),
        ],
        [
            ("input/feeds/KEY.xml, .json", "the feed as it came, when it has changed"),
            ("input/feeds/KEY.fetch.yml", "when it was asked for, and what came of it"),
        ],
        [
            ("digest fetch", "then 'digest build', or 'digest preview'"),
            ("digest fetch freecodecamp-python --force", "one feed, whatever its server said last time"),
            ("digest fetch --strict", "to be told by the exit code when a feed fails"),
        ],
        [
            (ExitCode.Success, "done; a feed that failed is a warning"),
            (ExitCode.Errors, "errors in the configuration, a KEY nobody knows; with --strict, a feed that failed"),
            (ExitCode.Misuse, "the command line is wrong, or the input folder is not there"),
        ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (run, misuse) = _options.Bind(parsed, _shell);
        if (run is null)
            return MisuseReport.Write(misuse!, this, _shell.Error);

        var severity = parsed.GetValue(_strict) ? Severity.Error : Severity.Warning;
        return await run.CompleteAsync(
            async (configuration, reporter) =>
            {
                var wanted = Wanted(configuration, parsed.GetValue(_keys) ?? [], run.Diagnostics);
                var fetched = await FetchAsync(run, wanted, configuration, parsed.GetValue(_force), reporter, cancellation);
                foreach (var diagnostic in FetchReport.Of(fetched, severity))
                    run.Diagnostics.Add(diagnostic);
                return fetched;
            },
            fetched => [Summary.Of(fetched)]);
    }

    private async Task<IReadOnlyList<FetchedFeed>> FetchAsync(
        SiteRun run, IReadOnlyList<WantedFeed> wanted, DigestConfiguration configuration, bool insist, IPipelineReporter reporter, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
            return [];

        var limits = FetchLimits.Default;
        using var network = _shell.Network(limits);
        var client = new FeedClient(network, limits, _shell.Time, configuration.Site.BaseUrl);
        return await new FeedFetcher(run.Folders, client, limits, _shell.Time, reporter, run.Diagnostics).RunAsync(wanted, insist, cancellation);
    }

    /// <summary>The feeds that were named, in the order of <c>digest.yml</c>; none when a name is wrong.</summary>
    private static IReadOnlyList<WantedFeed> Wanted(DigestConfiguration configuration, string[] keys, DiagnosticBag diagnostics)
    {
        var all = WantedFeed.Of(configuration);
        var known = all.SelectMany(w => new[] { w.Source.Key, w.Address.Key }).ToHashSet(StringComparer.Ordinal);
        foreach (var key in keys.Where(k => !known.Contains(k)))
        {
            var near = Spelling.Nearest(key, known) is { } name ? $", did you mean '{name}'?" : "";
            diagnostics.Error(DiagnosticCode.InvalidValue, null, $"no source and no feed has the key '{key}'{near}", $"Known: {string.Join(", ", known)}.");
        }

        if (diagnostics.HasErrors)
            return [];
        return keys.Length == 0 ? all : [.. all.Where(w => keys.Contains(w.Source.Key) || keys.Contains(w.Address.Key))];
    }
}
