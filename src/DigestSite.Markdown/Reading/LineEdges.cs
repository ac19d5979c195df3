using DigestSite.Markdown.Model;

namespace DigestSite.Markdown.Reading;

/// <summary>Spaces and line breaks at the edges of lines and spans: they show nothing there, and would break Markdown's marks.</summary>
internal static class LineEdges
{
    /// <summary>Makes pieces of text that stand beside each other one.</summary>
    public static void Join(List<Inline> line)
    {
        var to = 0;
        for (var i = 0; i < line.Count;)
        {
            var end = i;
            while (end < line.Count && line[end] is Text) end++;
            line[to++] = end - i > 1 ? new Text(string.Concat(line.GetRange(i, end - i).Select(inline => ((Text)inline).Value))) : line[i];
            i = Math.Max(end, i + 1);
        }
        line.RemoveRange(to, line.Count - to);
    }

    /// <summary>Makes spans of one kind that stand beside each other one: Markdown could not tell them apart.</summary>
    public static void JoinSpans(List<Inline> line)
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (line[i] is not Span first || line[i + 1] is not Span second || first.Kind != second.Kind) continue;
            var end = i + 1;
            while (end < line.Count && line[end] is Span next && next.Kind == first.Kind) end++;
            var content = line.GetRange(i, end - i).SelectMany(span => ((Span)span).Content).ToList();
            Join(content);
            JoinSpans(content);
            line[i] = first with { Content = content };
            line.RemoveRange(i + 1, end - i - 1);
        }
    }

    /// <summary>Removes spaces and breaks at the ends of a line, and the spaces before a break.</summary>
    public static void Trim(List<Inline> line)
    {
        while (line.Count > 0 && (IsBreak(line[^1]) || TrimLast(line))) line.RemoveAt(line.Count - 1);
        while (line.Count > 0 && (IsBreak(line[0]) || TrimFirst(line))) line.RemoveAt(0);
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (line[i + 1] is LineBreak && line[i] is Text text) line[i] = new Text(text.Value.TrimEnd(' '));
        }
    }

    /// <summary>
    /// Puts a span into the line, its edge spaces, no-break spaces and line breaks outside of it. A span without anything else is none.
    /// </summary>
    public static void AddWithEdgesOutside(List<Inline> line, List<Inline> content, Func<List<Inline>, Inline> span)
    {
        var before = new List<Inline>();
        var after = new List<Inline>();
        while (content.Count > 0 && TakeEdge(content, 0, atStart: true, before))
        {
        }
        while (content.Count > 0 && TakeEdge(content, content.Count - 1, atStart: false, after))
        {
        }
        after.Reverse();
        line.AddRange(before);
        if (content.Count > 0) line.Add(span(content));
        line.AddRange(after);
    }

    /// <summary>Whether a span has edges that its marks cannot stand beside, or nothing in it at all.</summary>
    public static bool AreNeeded(List<Inline> content) =>
        content.Count == 0 || IsEdge(content[0], atStart: true) || IsEdge(content[^1], atStart: false);

    /// <summary>A line break, or the place of one: alone on a line its tag would open a block of HTML.</summary>
    private static bool IsBreak(Inline inline) => inline is LineBreak || (inline is HtmlSpan { Close: "" } html && html.Open.StartsWith("<wbr", StringComparison.Ordinal));

    private static bool IsEdge(Inline inline, bool atStart) =>
        inline is LineBreak || (inline is Text { Value: var text } && char.IsWhiteSpace(atStart ? text[0] : text[^1]));

    private static bool TakeEdge(List<Inline> content, int at, bool atStart, List<Inline> edge)
    {
        if (content[at] is LineBreak)
        {
            edge.Add(content[at]);
            content.RemoveAt(at);
            return true;
        }
        if (content[at] is not Text { Value: var text }) return false;
        var rest = atStart ? text.AsSpan().TrimStart() : text.AsSpan().TrimEnd();
        if (rest.Length == text.Length) return false;
        edge.Add(new Text(atStart ? text[..^rest.Length] : text[rest.Length..]));
        if (rest.Length == 0) content.RemoveAt(at);
        else content[at] = new Text(rest.ToString());
        return rest.Length == 0;
    }

    private static bool TrimFirst(List<Inline> line)
    {
        if (line[0] is not Text text || !text.Value.StartsWith(' ')) return false;
        var rest = text.Value.TrimStart(' ');
        line[0] = new Text(rest);
        return rest.Length == 0;
    }

    /// <summary>Whether the last of the line was only space, and may go.</summary>
    private static bool TrimLast(List<Inline> line)
    {
        if (line[^1] is not Text text || !text.Value.EndsWith(' ')) return false;
        var rest = text.Value.TrimEnd(' ');
        line[^1] = new Text(rest);
        return rest.Length == 0;
    }
}
