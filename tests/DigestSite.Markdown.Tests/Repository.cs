namespace DigestSite.Markdown.Tests;

/// <summary>Where things are in the working copy that the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "DigestSite.Markdown.Tests");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DigestSite.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("DigestSite.sln was not found above " + AppContext.BaseDirectory);
    }
}
