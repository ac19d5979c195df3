using System.Text;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Import;
using DigestSite.Pipelines;
using DigestSite.Site;
using DigestSite.Weekly;

namespace DigestSite.Tests.Site;

public sealed class OutputFolderSpecs : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_second_build_writes_nothing()
    {
        Assert.Equal(new OutputChanges(2, 2, 0), await Write("/", "/a/"));
        Assert.Equal(new OutputChanges(2, 0, 0), await Write("/", "/a/"));
    }

    [Fact]
    public async Task What_is_no_longer_part_of_the_site_is_removed_with_its_empty_folders()
    {
        await Write("/", "/tags/a/b/");

        Assert.Equal(new OutputChanges(1, 0, 1), await Write("/"));
        Assert.False(Directory.Exists(_temp.File("output/tags")));
    }

    [Fact]
    public async Task Files_of_a_person_are_neither_removed_nor_overwritten()
    {
        _temp.Write("output/CNAME", "example.org");
        _temp.Write("output/index.html", "mine");

        await Write("/", "/a/");
        await Write("/");

        Assert.Equal("example.org", File.ReadAllText(_temp.File("output/CNAME")));
        Assert.Equal("mine", File.ReadAllText(_temp.File("output/index.html")));
        Assert.Equal(DiagnosticCode.ForeignFile, Assert.Single(_diagnostics.Sorted).Code);
    }

    [Fact]
    public async Task A_list_that_was_tampered_with_touches_nothing_outside_the_folder()
    {
        var precious = _temp.Write("precious.txt", "mine");
        await Write("/");
        File.AppendAllText(_temp.File("output/.digest-files"), "../precious.txt\n");

        await Write("/");

        Assert.True(File.Exists(precious));
    }

    private Task<OutputChanges> Write(params string[] paths)
    {
        var resources = paths.ToDictionary(p => p, p => new Resource(p, ResourceKind.Page, "text/html", _ => ValueTask.FromResult(Encoding.UTF8.GetBytes("page " + p))));
        var configuration = new DigestConfiguration { Site = new SiteSettings { Title = "D", BaseUrl = ConfigurationFile.LocalAddress } };
        var digest = DigestBuilder.Build(configuration, [], [], new IssueFolder(), ImportResult.None, _diagnostics);
        var folder = new OutputFolder(_temp.File("output"), f => Path.GetFileName(f), _diagnostics);
        return folder.WriteAsync(new SiteMap(digest, resources), new SilentReporter(), CancellationToken.None);
    }
}
