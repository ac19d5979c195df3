namespace DigestSite.Feeds.Html;

/// <param name="Start">Of the value, inside its quotes.</param>
internal readonly record struct HtmlAttribute(string Name, string Value, int Start)
{
    /// <summary>The attributes of a tag that have a value, in order.</summary>
    public static IEnumerable<HtmlAttribute> Of(string html, HtmlTag tag)
    {
        var end = tag.End - 1;
        var i = tag.Start + 1 + tag.Name.Length;
        while (i < end)
        {
            var name = i;
            while (i < end && !char.IsWhiteSpace(html[i]) && html[i] is not ('=' or '/'))
                i++;
            var nameEnd = i;
            i = SkipBlanks(html, i, end);
            if (i < end && html[i] == '=')
            {
                var (start, length) = ValueAt(html, SkipBlanks(html, i + 1, end), end);
                i = start + length + 1;
                yield return new(html[name..nameEnd], html.Substring(start, length), start);
            }
            else if (i == name)
            {
                i++;
            }
        }
    }

    private static int SkipBlanks(string html, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(html[from]))
            from++;
        return from;
    }

    private static (int Start, int Length) ValueAt(string html, int from, int end)
    {
        if (from >= end)
            return (end, 0);
        if (html[from] is '"' or '\'')
        {
            var quote = html.IndexOf(html[from], from + 1, end - from - 1);
            return (from + 1, (quote < 0 ? end : quote) - from - 1);
        }
        var stop = from;
        while (stop < end && !char.IsWhiteSpace(html[stop]))
            stop++;
        return (from, stop - from);
    }
}
