namespace DigestSite.Snapshots;

/// <summary>The files at the root of a repository that say what git and editors do to others.</summary>
internal sealed record RepositoryFiles(GitIgnore Ignore, GitAttributes Attributes, EditorConfig Editor)
{
    /// <summary>The lines to add before a verified file and its received twin are safe, each with its reason.</summary>
    /// <param name="project">The project's path in the repository, with <c>/</c>.</param>
    public IEnumerable<(string Line, string Reason)> Missing(VerifiedFile file, string project, bool isText)
    {
        var verified = $"{project}/{file.Path}";
        var received = $"{project}/{file.ReceivedPath}";
        if (!Ignore.Ignores(received))
        {
            yield return ($".gitignore: *.received{(file.IsInSet ? "/" : ".*")}", $"git does not keep {received}");
        }

        if (!isText)
        {
            if (!Attributes.KeepsBytes(verified))
            {
                yield return ($".gitattributes: *.verified{file.End} binary", $"git does not change the bytes of {verified}");
            }

            yield break;
        }

        if (!Attributes.KeepsLineFeeds(verified))
        {
            var pattern = file.IsInSet ? "**/*.verified/** text=auto eol=lf" : $"*.verified{file.End} text eol=lf";
            yield return ($".gitattributes: {pattern}", $"git does not change the line ends of {verified}");
        }

        if (!Editor.LeavesAlone(verified))
        {
            var section = file.IsInSet ? "[**.verified/**]" : "[*.verified.*]";
            yield return (
                $".editorconfig: {section} with insert_final_newline = false and trim_trailing_whitespace = false",
                $"editors do not change the ends of lines in {verified}");
        }
    }
}

/// <summary>What a <c>.gitignore</c> says of a path; the last pattern that matches decides.</summary>
internal sealed class GitIgnore(IEnumerable<string> lines)
{
    private readonly List<string> _lines = [.. lines];

    /// <summary>A file is ignored too where a directory above it is.</summary>
    public bool Ignores(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (Ignores(path[..end], isDirectory: true))
            {
                return true;
            }
        }

        return Ignores(path, isDirectory: false);
    }

    private bool Ignores(string path, bool isDirectory)
    {
        var last = _lines.FindLast(line =>
        {
            var pattern = line.TrimStart('!');
            return (isDirectory || !pattern.EndsWith('/')) && Glob.IsMatch(pattern.TrimEnd('/'), path);
        });
        return last is not null && last[0] != '!';
    }
}

/// <summary>What a <c>.gitattributes</c> says of a path; of each attribute the last line that matches decides.</summary>
internal sealed class GitAttributes(IEnumerable<string> lines)
{
    private readonly List<string[]> _lines = [.. lines.Select(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Whether git checks the file out with the line ends it was committed with, on every system.</summary>
    public bool KeepsLineFeeds(string path) => LineEnds(path) is { IsConverted: false } or { EndsInLineFeed: true };

    /// <summary>Whether git keeps whatever bytes the file has.</summary>
    public bool KeepsBytes(string path) => !LineEnds(path).IsConverted;

    private (bool IsConverted, bool EndsInLineFeed) LineEnds(string path)
    {
        var (isConverted, endsInLineFeed) = (true, false);
        foreach (var attribute in _lines.Where(line => Glob.IsMatch(line[0], path)).SelectMany(line => line.Skip(1)))
        {
            isConverted = attribute is not ("-text" or "binary") && (attribute is "text" or "!text" or "text=auto" || isConverted);
            endsInLineFeed = attribute.StartsWith("eol=", StringComparison.Ordinal)
                ? attribute == "eol=lf"
                : attribute is not ("-eol" or "!eol") && endsInLineFeed;
        }

        return (isConverted, endsInLineFeed);
    }
}

/// <summary>What an <c>.editorconfig</c> says of a path; of each property the last section that matches decides.</summary>
internal sealed class EditorConfig(IEnumerable<string> lines)
{
    private readonly List<string> _lines = [.. lines];

    /// <summary>Whether an editor saves a text without a newline at the end, and lines with the spaces at theirs.</summary>
    public bool LeavesAlone(string path)
    {
        var isMatch = false;
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in _lines)
        {
            if (line is ['[', .. var pattern, ']'])
            {
                isMatch = Glob.IsMatch(pattern, path, hasBraces: true);
            }
            else if (isMatch && line.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value])
            {
                properties[key] = value;
            }
        }

        return IsOff("insert_final_newline") && IsOff("trim_trailing_whitespace");

        bool IsOff(string key) =>
            properties.TryGetValue(key, out var value) && value.Equals("false", StringComparison.OrdinalIgnoreCase);
    }
}
