using DigestSite.Cli.Output;
using DigestSite.Diagnostics;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Output;

public sealed class DiagnosticPrinterSpecs
{
    private static readonly Diagnostic[] Diagnostics =
    [
        new(DiagnosticCode.UnknownKey, Severity.Error, new Place("input/digest.yml", 12, 5), "unknown key 'tag_alias'", "Did you mean 'aliases'?"),
        new(DiagnosticCode.LenientFeed, Severity.Warning, new Place("input/feeds/a,b.xml", 3), "100% of the file: cut\r\nin the middle"),
        new(DiagnosticCode.UnsetSetting, Severity.Warning, null, "the site has no address"),
        new(DiagnosticCode.ConversionLoss, Severity.Info, new Place("input/articles/2026/a.md"), "two embeds became links"),
        new(DiagnosticCode.NotAFeed, Severity.Error, new Place("input/feeds/evil.xml"), "starts with '\u001b]0;title\a' and \u202Eturns"),
    ];

    [Theory]
    [InlineData("Quiet")]
    [InlineData("Normal")]
    [InlineData("Detailed")]
    public async Task Problems_stand_on_standard_error_with_place_kind_and_hint(string verbosity)
    {
        using var folder = new TempFolder();
        var terminal = new Terminal(folder.Path);

        new DiagnosticPrinter(terminal.Shell, Enum.Parse<Verbosity>(verbosity), folder.Path).Print(Diagnostics);

        Assert.Empty(terminal.Output);
        await Verify(terminal.Error).UseParameters(verbosity);
    }

    [Fact]
    public async Task On_GitHub_they_are_annotations_as_well()
    {
        using var folder = new TempFolder();
        var terminal = new Terminal(folder.Path);
        var shell = terminal.Shell with { Variable = name => name == "GITHUB_ACTIONS" ? "true" : null };

        new DiagnosticPrinter(shell, Verbosity.Normal, Path.Combine(folder.Path, "site")).Print(Diagnostics);

        await Verify(terminal.Output);
    }

    [Theory]
    [InlineData(null, "\u001b[1;31merror")]
    [InlineData("", "\u001b[1;31merror")]
    [InlineData("1", "error: input/feeds/evil.xml")]
    public void Colour_is_for_terminals_that_want_it(string? noColour, string expected)
    {
        var terminal = new Terminal(Path.GetTempPath());
        var shell = terminal.Shell with { ErrorIsTerminal = true, Variable = name => name == "NO_COLOR" ? noColour : null };

        new DiagnosticPrinter(shell, Verbosity.Normal, Path.GetTempPath()).Print([Diagnostics[^1]]);

        Assert.Contains(expected, terminal.Error, StringComparison.Ordinal);
    }
}
