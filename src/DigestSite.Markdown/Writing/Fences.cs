namespace DigestSite.Markdown.Writing;

/// <summary>How many backticks code needs around it.</summary>
internal static class Fences
{
    /// <summary>The shortest run that does not occur in the text.</summary>
    public static int FreeRun(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal)) return 1;
        var runs = Runs(text);
        var length = 1;
        while (runs.Contains(length)) length++;
        return length;
    }

    /// <summary>A fence longer than any run in the text.</summary>
    public static string Around(string text) => text.Contains("```", StringComparison.Ordinal) ? new('`', Runs(text).Max() + 1) : "```";

    private static HashSet<int> Runs(string text)
    {
        var runs = new HashSet<int>();
        var run = 0;
        foreach (var c in text)
        {
            if (c == '`')
            {
                run++;
                continue;
            }
            if (run > 0) runs.Add(run);
            run = 0;
        }
        if (run > 0) runs.Add(run);
        return runs;
    }
}
