using System.Text;
using DigestSite.Cli.Output;
using DigestSite.Cli.Preview;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Site;

namespace DigestSite.Cli.Tests.Preview;

public sealed class PreviewLoopSpecs : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _end = new(TimeSpan.FromSeconds(60));
    private readonly PreviewSite _site = new("run");
    private readonly Terminal _terminal;

    public PreviewLoopSpecs()
    {
        _terminal = new Terminal(_folder.Path);
        _folder.Write("page.html", "one");
    }

    public void Dispose()
    {
        _end.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_edit_brings_a_newer_site()
    {
        var (following, watcher) = Follow(ReadPage);
        using (watcher)
        {
            var first = await _site.CurrentAsync(_end.Token);

            _folder.Write("page.html", "two, which is longer");
            var second = await _site.OtherThanAsync(first.Version, _end.Token);

            Assert.Equal("one", await TextOfAsync(first));
            Assert.Equal("two, which is longer", await TextOfAsync(second));
            await EndAsync(following);
        }
    }

    [Fact]
    public async Task An_edit_in_a_folder_that_was_made_meanwhile_counts()
    {
        var (following, watcher) = Follow((_, _) => SampleSite.Of());
        using (watcher)
        {
            var first = await _site.CurrentAsync(_end.Token);

            _folder.Write("articles/2026/new.md", "new");

            Assert.NotEqual(first.Version, (await _site.OtherThanAsync(first.Version, _end.Token)).Version);
            await EndAsync(following);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_just_now_is_a_problem_and_no_end()
    {
        var fails = true;
        var (following, watcher) = Follow((_, _) => fails ? throw new IOException("being written") : SampleSite.Of());
        using (watcher)
        {
            var first = await _site.CurrentAsync(_end.Token);
            Assert.Equal("being written", Assert.Single(first.Problems).Message);

            fails = false;
            _folder.Write("page.html", "whole again");

            Assert.Empty((await _site.OtherThanAsync(first.Version, _end.Token)).Problems);
            await EndAsync(following);
        }
    }

    [Fact]
    public void A_problem_that_stays_is_printed_once()
    {
        var known = new Diagnostic(DiagnosticCode.UnsetSetting, Severity.Warning, null, "known");
        var problems = new List<Diagnostic> { known };
        var loop = LoopOf((_, diagnostics) =>
        {
            problems.ForEach(diagnostics.Add);
            return SampleSite.Of();
        }, () => true);

        loop.Lay(new SilentReporter());
        problems.Add(known with { Message = "new" });
        loop.Lay(new SilentReporter());

        Assert.Equal("warning: known [unset-setting]\nwarning: new [unset-setting]\n", _terminal.Error);
    }

    [Fact]
    public void What_editors_leave_lying_about_is_no_file()
    {
        var before = FileStamp.Below([_folder.Path]);
        _folder.Write(".page.html.swp", "");
        _folder.Write("page.html~", "");

        Assert.Equal(before, FileStamp.Below([_folder.Path, _folder.Path]));
    }

    private PreviewLoop LoopOf(Func<IPipelineReporter, DiagnosticBag, SiteMap?> lay, Func<bool> isStale) =>
        new(_site, lay, isStale, new DiagnosticPrinter(_terminal.Shell, Verbosity.Normal, _folder.Path));

    private (Task Following, ChangeWatcher Watcher) Follow(Func<IPipelineReporter, DiagnosticBag, SiteMap?> lay)
    {
        IReadOnlyList<FileStamp> stamps = [];
        var loop = LoopOf(
            (reporter, diagnostics) =>
            {
                stamps = FileStamp.Below([_folder.Path]);
                return lay(reporter, diagnostics);
            },
            () => !stamps.SequenceEqual(FileStamp.Below([_folder.Path])));

        var watcher = new ChangeWatcher([_folder.Path], TimeProvider.System);
        loop.Lay(new SilentReporter());
        return (loop.FollowAsync(watcher, TimeProvider.System, _ => { }, _end.Token), watcher);
    }

    private SiteMap ReadPage(IPipelineReporter reporter, DiagnosticBag diagnostics) =>
        SampleSite.Of(SampleSite.Resource("/", ResourceKind.Page, "text/html", File.ReadAllText(Path.Combine(_folder.Path, "page.html"))));

    private static async Task<string> TextOfAsync(PreviewState state) =>
        Encoding.UTF8.GetString(await state.Map!.Find("/")!.Render(CancellationToken.None));

    private async Task EndAsync(Task following)
    {
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }
}
