using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Cli.Tests.Commands;

public sealed class MisuseSpecs
{
    /// <summary>What is wrong, and what is typed.</summary>
    private static readonly IReadOnlyList<(string Name, string Line)> Lines =
    [
        ("unknown command", "ship"),
        ("unknown command, mistyped", "biuld"),
        ("unknown option", "build --force"),
        ("unknown option, mistyped", "build --inptu other"),
        ("unknown option of the default command", "--verbositi quiet"),
        ("option of another command", "convert --port 80"),
        ("short options are not bundled", "build -io"),
        ("argument too many", "build everything"),
        ("option without its value", "build --input"),
        ("option given twice", "build --input input --input input"),
        ("option given before and after the command", "--input input build --input input"),
        ("base url without a scheme", "build --base-url name.github.io/repo"),
        ("base url of another scheme", "build --base-url ftp://example.org/"),
        ("base url with a query", "build --base-url https://example.org/?a=b"),
        ("base url that is none", "build --base-url nonsense"),
        ("verbosity nobody knows", "build --verbosity details"),
        ("input folder that is not there", "build --input elsewhere"),
        ("input folder, mistyped", "import --input imput"),
        ("input folder that is a file", "build --input file.txt"),
        ("output folder inside the input", "build --output input/site"),
        ("output folder around the input", "build --output ."),
        ("output folder that is a file", "build --output file.txt"),
        ("port that is no number", "preview --port http"),
        ("port too high", "preview --port 65536"),
        ("nothing to try", "try --json"),
        ("nothing to add", "add"),
        ("address without a scheme", "add example.org/blog"),
        ("saved file that is not there", "add https://example.org/ --from missing.html"),
        ("base of relative links that is none", "convert --base ../post/"),
        ("response files are names like others", "@file.txt"),
        ("escape sequences do not reach the terminal", "\u001b[31mred"),
    ];

    [Fact]
    public async Task Misuse_is_told_on_standard_error_with_what_to_do()
    {
        using var folder = new TempFolder();
        folder.Write("input/digest.yml", "site:");
        folder.Write("file.txt", "");

        var transcripts = new List<string>();
        foreach (var (name, line) in Lines)
        {
            var terminal = new Terminal(folder.Path);
            var exitCode = await terminal.RunAsync(line.Split(' '));
            Assert.Equal(2, exitCode);
            Assert.Empty(terminal.Output);
            transcripts.Add($"# {name}\n$ digest {line.Replace('\u001b', '␛')}\n{terminal.Error}");
        }

        await Verify(string.Join('\n', transcripts));
        Assert.Equal(["file.txt", "input/digest.yml"], FilesBelow(folder));
    }

    private static IEnumerable<string> FilesBelow(TempFolder folder) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
