using System.Text.RegularExpressions;
using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Tests.Scenarios;

public sealed partial class SmallSiteSpecs : IDisposable
{
    private readonly Scenario _scenario = new("small");

    public void Dispose() => _scenario.Dispose();

    [Fact]
    public async Task The_archive_holds_every_article_as_a_person_would_write_it()
    {
        _scenario.Import();

        await VerifyFiles(_scenario.Texts("input/articles"));
    }

    [Fact]
    public async Task The_site_is_written_whole()
    {
        await _scenario.BuildAsync();

        await VerifyFiles(_scenario.Texts("output").Where(f => !f.Path.StartsWith("assets/", StringComparison.Ordinal) && f.Path != ".digest-files")
            .Select(f => (f.Path == ".nojekyll" ? "nojekyll" : f.Path, Fingerprints().Replace(f.Text, "?v=…"))));
    }

    [Fact]
    public async Task What_was_noticed_is_said()
    {
        await _scenario.BuildAsync();

        await Verify(_scenario.Diagnostics.Printed());
    }

    [Fact]
    public async Task A_second_build_changes_no_byte()
    {
        await _scenario.BuildAsync();
        var (input, output) = (_scenario.Bytes("input"), _scenario.Bytes("output"));

        await _scenario.BuildAsync();

        Assert.Equal(input, _scenario.Bytes("input"));
        Assert.Equal(output, _scenario.Bytes("output"));
        Assert.Equal((0, 0), (_scenario.Imported!.Summary.Added, _scenario.Imported.Summary.Updated));
        Assert.Equal((0, 0), (_scenario.Built!.Written, _scenario.Built.Removed));
    }

    [Fact]
    public async Task Another_culture_gives_the_same_bytes()
    {
        await _scenario.BuildAsync();
        using var other = new Scenario("small");
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
        try
        {
            await other.BuildAsync();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(_scenario.Bytes("input"), other.Bytes("input"));
        Assert.Equal(_scenario.Bytes("output"), other.Bytes("output"));
    }

    /// <summary>A style sheet that changes need not be looked at on every page.</summary>
    [GeneratedRegex(@"\?v=[0-9a-f]+")]
    private static partial Regex Fingerprints();
}
