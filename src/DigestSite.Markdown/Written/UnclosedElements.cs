using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Written;

/// <summary>Elements that are opened in raw HTML and never closed: what follows stands in them.</summary>
internal static class UnclosedElements
{
    /// <summary>Without an end tag, or closed by what follows them (HTML, section 13.1.2.4).</summary>
    private static readonly HashSet<string> Closing =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt",
    ];

    public static IEnumerable<WrittenMark> Of(IReadOnlyList<RawTag> tags)
    {
        var open = new List<RawTag>();
        var unclosed = new List<RawTag>();
        foreach (var tag in tags.Where(IsCounted))
        {
            if (!tag.IsEnd)
            {
                open.Add(tag);
                continue;
            }

            // Without a beginning an end is nothing.
            var start = open.FindLastIndex(o => o.Name == tag.Name);
            if (start < 0)
                continue;

            unclosed.AddRange(open.Skip(start + 1));
            open.RemoveRange(start, open.Count - start);
        }

        return unclosed.Concat(open).OrderBy(t => t.Line).Select(t => new WrittenMark(t.Name == "!--" ? t.Text : $"<{t.Name}>", t.Line));
    }

    /// <summary>What is no element of HTML is most likely text: <c>List&lt;T&gt;</c>.</summary>
    private static bool IsCounted(RawTag tag) =>
        tag.Name == "!--" || (!Closing.Contains(tag.Name) && (AllowList.Allows(tag.Name) || AllowList.Drops(tag.Name)));
}
