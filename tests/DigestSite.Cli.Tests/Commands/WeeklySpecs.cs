namespace DigestSite.Cli.Tests.Commands;

public sealed class WeeklySpecs : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Issues_are_written_once_and_named()
    {
        Sample.WriteTo(_folder);
        _folder.Write("input/feeds/blog.xml", Sample.Feed.Replace("Fri, 22 May 2026", "Mon, 25 May 2026", StringComparison.Ordinal));
        var first = new Terminal(_folder.Path);
        var second = new Terminal(_folder.Path);

        Assert.Equal(0, await first.RunAsync("weekly"));
        Assert.Equal(0, await second.RunAsync("weekly"));

        Assert.Contains("\nWeekly  issue 1, 1 article: input/weekly/2026-w21.md\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("\nWeekly  no issue to write: none has closed since 2026-w21\n", second.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "output")));
    }

    [Fact]
    public async Task Before_a_week_has_closed_there_is_nothing_to_write()
    {
        Sample.WriteTo(_folder);
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("weekly"));

        Assert.Contains("\nWeekly  no issue to write: no week with articles has closed\n", terminal.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "input/weekly")));
    }
}
