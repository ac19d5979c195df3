using DigestSite.Markdown.Buffers;

namespace DigestSite.Markdown.Writing;

/// <summary>Lines of text inside quotes and list items.</summary>
internal sealed class Lines : IDisposable
{
    private readonly PooledText _text = new();
    private string _prefix = "";

    /// <summary>What stands before the next line in place of the prefix: the markers of items that have just begun.</summary>
    private string? _first;

    /// <summary>Opens a quote or an item: a marker before its first line, an indent before all others.</summary>
    public void Enter(string marker, string indent)
    {
        _first = (_first ?? _prefix) + marker;
        _prefix += indent;
    }

    public void Leave(string indent)
    {
        if (_first is not null) Line("");
        _prefix = _prefix[..^indent.Length];
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_first is null && _prefix.Length == 0)
        {
            _text.Append(text).Append('\n');
            return;
        }
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
        {
            Line(text[..end]);
            text = text[(end + 1)..];
        }
        Line(text);
    }

    public void Blank() => Line("");

    public override string ToString() => _text.ToString();

    public void Dispose() => _text.Dispose();

    private void Line(ReadOnlySpan<char> line)
    {
        var prefix = (_first ?? _prefix).AsSpan();
        _first = null;
        _text.Append(line.Length == 0 ? prefix.TrimEnd() : prefix).Append(line).Append('\n');
    }
}
