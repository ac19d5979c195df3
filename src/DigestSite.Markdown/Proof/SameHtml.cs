using System.Text;

namespace DigestSite.Markdown.Proof;

/// <summary>Compares HTML where it was written; line breaks do not count.</summary>
internal ref struct SameHtml
{
    private StringBuilder.ChunkEnumerator _chunks;
    private ReadOnlySpan<char> _rest;

    private SameHtml(StringBuilder expected) => _chunks = expected.GetChunks();

    public static bool Are(StringBuilder html, StringBuilder expected)
    {
        var comparison = new SameHtml(expected);
        foreach (var chunk in html.GetChunks())
        {
            if (!comparison.Take(chunk.Span)) return false;
        }
        while (comparison.HasMore())
        {
            if (comparison._rest[0] != '\n') return false;
            comparison._rest = comparison._rest[1..];
        }
        return true;
    }

    /// <summary>Goes on after this piece of HTML, if it is what comes next.</summary>
    private bool Take(ReadOnlySpan<char> html)
    {
        while (!html.IsEmpty)
        {
            var same = HasMore() ? html.CommonPrefixLength(_rest) : 0;
            html = html[same..];
            _rest = _rest[same..];
            if (same > 0) continue;
            if (html[0] == '\n') html = html[1..];
            else if (!_rest.IsEmpty && _rest[0] == '\n') _rest = _rest[1..];
            else return false;
        }
        return true;
    }

    private bool HasMore()
    {
        while (_rest.IsEmpty && _chunks.MoveNext()) _rest = _chunks.Current.Span;
        return !_rest.IsEmpty;
    }
}
