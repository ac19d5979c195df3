namespace DigestSite.Markdown;

/// <summary>A Markdown file cut into its head, YAML between two lines of three hyphens, and its body.</summary>
/// <param name="Head">The YAML, without the lines of hyphens; ends in a newline unless it is empty.</param>
/// <param name="Body">What follows, without leading blank lines.</param>
/// <param name="BodyLine">The line of the file the body begins on, 1-based.</param>
public sealed record FrontMatter(string Head, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>The line of the file the head begins on, 1-based.</summary>
    public const int HeadLine = 2;

    /// <param name="file">Any line ends; they come out as <c>\n</c>. A byte order mark is passed over.</param>
    /// <returns><see langword="null"/> when the file does not begin with a head, or its head never ends.</returns>
    public static FrontMatter? Split(string file)
    {
        var text = OneKindOfLineEnds(file.TrimStart('\uFEFF'));
        if (FenceEnd(text, 0) is not { } headStart)
            return null;

        for (var line = headStart; line < text.Length;)
        {
            if (FenceEnd(text, line) is { } bodyStart)
                return Cut(text, headStart, line, bodyStart);

            var next = text.IndexOf('\n', line);
            line = next < 0 ? text.Length : next + 1;
        }

        return null;
    }

    /// <summary>Line ends as <c>\n</c>. Other signs that may end a line stay: code can hold them.</summary>
    public static string OneKindOfLineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The file again.</summary>
    public static string Join(string head, string body) => $"{Fence}\n{head}{Fence}\n{body}";

    private static FrontMatter Cut(string text, int headStart, int headEnd, int bodyStart)
    {
        while (bodyStart < text.Length && text[bodyStart] == '\n')
            bodyStart++;

        return new FrontMatter(text[headStart..headEnd], text[bodyStart..], text.AsSpan(0, bodyStart).Count('\n') + 1);
    }

    /// <summary>Where the line after the fence that stands at <paramref name="start"/> begins, if one does.</summary>
    private static int? FenceEnd(string text, int start)
    {
        if (string.CompareOrdinal(text, start, Fence, 0, Fence.Length) != 0)
            return null;

        var end = start + Fence.Length;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;

        return end == text.Length ? end : text[end] == '\n' ? end + 1 : null;
    }
}
