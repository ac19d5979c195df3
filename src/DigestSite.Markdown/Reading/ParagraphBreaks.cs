using DigestSite.Markdown.Model;

namespace DigestSite.Markdown.Reading;

/// <summary>Two line breaks in a row end a paragraph, whatever span they stand in; in Markdown they would be a line with a lone backslash.</summary>
internal static class ParagraphBreaks
{
    /// <summary>The paragraphs of a line of text, at least one; spans that run over their ends are opened again.</summary>
    public static List<List<Inline>> Split(List<Inline> line)
    {
        if (!Holds(line)) return [line];
        var lines = Lines(line);
        foreach (var one in lines) LineEdges.Trim(one);
        lines.RemoveAll(one => one.Count == 0);
        return lines.Count > 0 ? lines : [[]];
    }

    private static bool Holds(IReadOnlyList<Inline> line)
    {
        var isAfterBreak = false;
        for (var i = 0; i < line.Count; i++)
        {
            var inline = line[i];
            if (inline is LineBreak && isAfterBreak) return true;
            if (Within(inline) is { } content && Holds(content)) return true;
            isAfterBreak = inline is LineBreak || (isAfterBreak && IsDistance(inline));
        }
        return false;
    }

    private static List<List<Inline>> Lines(IReadOnlyList<Inline> line)
    {
        var lines = new List<List<Inline>> { new() };
        var held = new List<Inline>();
        foreach (var inline in line)
        {
            if (inline is LineBreak || (held.Count > 0 && IsDistance(inline)))
            {
                held.Add(inline);
                continue;
            }
            if (held.Count(one => one is LineBreak) > 1) lines.Add([]);
            else lines[^1].AddRange(held);
            held.Clear();
            AddTo(lines, inline);
        }
        return lines;
    }

    private static void AddTo(List<List<Inline>> lines, Inline inline)
    {
        if (Within(inline) is not { } content || Lines(content) is not [var first, .. [_, ..] rest])
        {
            lines[^1].Add(inline);
            return;
        }
        Add(lines[^1], inline, first);
        foreach (var part in rest)
        {
            lines.Add([]);
            Add(lines[^1], inline, part);
        }
    }

    private static void Add(List<Inline> line, Inline around, List<Inline> content)
    {
        LineEdges.Trim(content);
        if (content.Count > 0) line.Add(With(around, content));
    }

    /// <summary>What stands in a span that can be opened again.</summary>
    private static IReadOnlyList<Inline>? Within(Inline inline) => inline switch
    {
        Span span => span.Content,
        Link link => link.Content,
        HtmlSpan { Open: "<small>" or "<u>" or "<mark>" or "<ins>" } html => html.Content,
        _ => null,
    };

    private static Inline With(Inline inline, List<Inline> content) => inline switch
    {
        Span span => span with { Content = content },
        Link link => link with { Content = content },
        HtmlSpan html => html with { Content = content },
        _ => inline,
    };

    /// <summary>A no-break space on a line of its own is distance, too.</summary>
    private static bool IsDistance(Inline inline) => inline is Text { Value: var text } && !text.AsSpan().ContainsAnyExcept('\u00a0', ' ');
}
