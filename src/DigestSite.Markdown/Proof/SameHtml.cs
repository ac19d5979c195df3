namespace DigestSite.Markdown.Proof;

/// <summary>Compares HTML; line breaks do not count.</summary>
internal static class SameHtml
{
    public static bool Are(ReadOnlySpan<char> html, ReadOnlySpan<char> expected)
    {
        while (true)
        {
            var same = html.CommonPrefixLength(expected);
            html = html[same..];
            expected = expected[same..];
            if (html is ['\n', ..]) html = html[1..];
            else if (expected is ['\n', ..]) expected = expected[1..];
            else return html.IsEmpty && expected.IsEmpty;
        }
    }
}
