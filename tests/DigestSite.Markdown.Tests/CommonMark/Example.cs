namespace DigestSite.Markdown.Tests.CommonMark;

/// <summary>One example of a specification: Markdown and the HTML it stands for.</summary>
internal sealed record Example(int Number, string Markdown, string Html)
{
    private const string Fence = "````````````````````````````````";

    public static string File { get; } = Path.Combine(Repository.Tests, "spec", "node_modules", "commonmark-spec", "spec.txt");

    /// <summary>Our own, of what the dialect has beyond CommonMark.</summary>
    public static string DialectFile { get; } = Path.Combine(Repository.Tests, "Dialect", "dialect.md");

    public static List<Example> All(string file)
    {
        var examples = new List<Example>();
        var lines = System.IO.File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence + " example", StringComparison.Ordinal)) continue;
            var point = Array.IndexOf(lines, ".", i);
            var end = Array.IndexOf(lines, Fence, point);
            examples.Add(new Example(examples.Count + 1, Text(lines[(i + 1)..point]), Text(lines[(point + 1)..end])));
            i = end;
        }
        return examples;
    }

    // The specification shows tabs as arrows.
    private static string Text(string[] lines) => string.Concat(lines.Select(line => line.Replace('→', '\t') + "\n"));
}

/// <summary>A test that needs the specification, which npm restores; without it the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExamplesFactAttribute : FactAttribute
{
    public ExamplesFactAttribute()
    {
        if (!File.Exists(Example.File)) Skip = "The CommonMark examples are not there: npm could not restore them.";
    }
}
