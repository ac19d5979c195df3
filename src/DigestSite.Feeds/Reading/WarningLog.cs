namespace DigestSite.Feeds.Reading;

/// <summary>Collects what was overlooked, by place; a hostile document cannot make it long.</summary>
internal sealed class WarningLog(ReadOnlyMemory<byte> document)
{
    private const int Most = 1000;

    private readonly List<(int Offset, FeedWarningCode Code, string? Subject)> _entries = [];
    private int _left;

    /// <param name="offset">Into the UTF-8 document; -1 when the warning is about no place.</param>
    /// <param name="subject">What it is about, where the code does not say it all.</param>
    public void Add(int offset, FeedWarningCode code, string? subject = null)
    {
        if (_entries.Count < Most)
            _entries.Add((offset, code, subject));
        else
            _left++;
    }

    public IReadOnlyList<FeedWarning> ToList()
    {
        var places = new PlaceFinder(document.Span);
        var warnings = new List<FeedWarning>(_entries.Count + 1);
        foreach (var (offset, code, subject) in _entries.OrderBy(e => e.Offset))
            warnings.Add(places.At(offset, code, subject));
        if (_left > 0)
            warnings.Add(new(0, 0, FeedWarningCode.MoreWarnings, $"{_left}"));
        return warnings;
    }

    /// <summary>Line and column of offsets asked for in ascending order, in one pass over the document.</summary>
    private ref struct PlaceFinder(ReadOnlySpan<byte> document)
    {
        private readonly ReadOnlySpan<byte> _document = document;
        private int _offset;
        private int _line = 1;
        private int _column = 1;

        public FeedWarning At(int offset, FeedWarningCode code, string? subject)
        {
            if (offset < 0)
                return new(0, 0, code, subject);
            var end = Math.Min(offset, _document.Length);
            while (_offset < end)
            {
                var b = _document[_offset++];
                if (b == '\n')
                    (_line, _column) = (_line + 1, 1);
                // Bytes 10xxxxxx continue a character.
                else if ((b & 0xC0) != 0x80)
                    _column++;
            }
            return new(_line, _column, code, subject);
        }
    }
}
