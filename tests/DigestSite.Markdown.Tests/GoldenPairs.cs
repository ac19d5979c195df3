namespace DigestSite.Markdown.Tests;

/// <summary>
/// <c>Cases/topic/name.in.html</c> and <c>.out.md</c>. A pair that differs leaves <c>name.received.md</c> beside it; with
/// <c>DIGEST_ACCEPT=1</c> in the environment, and not on a build server, it becomes the new <c>.out.md</c>.
/// </summary>
public sealed class GoldenPairs
{
    private const string Input = ".in.html";
    private const string Output = ".out.md";
    private const string Received = ".received.md";

    private static readonly string Folder = Path.Combine(Repository.Tests, "Cases");

    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (var file in Files().Where(file => file.EndsWith(Input, StringComparison.Ordinal))) cases.Add(file[..^Input.Length]);
        return cases;
    }

    /// <summary>The HTML of every case.</summary>
    public static IEnumerable<string> Documents() => Files().Where(file => file.EndsWith(Input, StringComparison.Ordinal)).Select(file => File.ReadAllText(Path.Combine(Folder, file)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_written_as_the_Markdown_beside_it(string name)
    {
        var markdown = MarkdownConverter.Convert(File.ReadAllText(Path.Combine(Folder, name + Input))).Markdown;
        var output = Path.Combine(Folder, name + Output);
        var received = Path.Combine(Folder, name + Received);
        if (File.Exists(output) && File.ReadAllText(output) == markdown)
        {
            File.Delete(received);
            return;
        }
        var isAccepted = Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null;
        File.WriteAllText(isAccepted ? output : received, markdown);
        if (!isAccepted) Assert.Equal(File.Exists(output) ? File.ReadAllText(output) : "", markdown);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_Markdown_comes_back_from_HTML_as_the_same_bytes(string name)
    {
        var markdown = File.ReadAllText(Path.Combine(Folder, name + Output));

        var back = MarkdownConverter.Convert(MarkdownRenderer.Render(markdown).Html).Markdown;

        Assert.Equal(markdown, back);
    }

    [Fact]
    public void Every_file_belongs_to_a_pair()
    {
        var files = Files();
        var strangers = files.Where(file => !IsHalf(file, Input, Output, files) && !IsHalf(file, Output, Input, files));

        Assert.Empty(strangers);
    }

    private static bool IsHalf(string file, string ending, string other, List<string> files) =>
        file.EndsWith(ending, StringComparison.Ordinal) && files.Contains(file[..^ending.Length] + other);

    private static List<string> Files() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.EndsWith(Received, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
}
