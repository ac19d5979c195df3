namespace DigestSite.Cli.Tests.Commands;

public sealed class CheckSpecs : IDisposable
{
    private readonly TempFolder _folder = new();

    public CheckSpecs() => Sample.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_site_that_is_as_it_should_be_is_told_so_and_not_written()
    {
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("check"));

        Assert.Contains("Found   0 errors", terminal.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "output")));
    }

    [Fact]
    public async Task A_dead_link_in_a_text_is_a_warning_with_file_and_line()
    {
        _folder.Write("input/pages/about.md", "---\ntitle: About\n---\nWho we are.\n\n[Gone](../gone/)\n");
        var terminal = new Terminal(_folder.Path);

        Assert.Equal(0, await terminal.RunAsync("check"));

        Assert.Contains("warning: input/pages/about.md(6): links to ../gone/: there is nothing [dead-link]", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_any_kind_ends_with_1()
    {
        _folder.Write("input/articles/2026/broken.md", "no head\n");

        Assert.Equal(1, await new Terminal(_folder.Path).RunAsync("check"));
    }
}
