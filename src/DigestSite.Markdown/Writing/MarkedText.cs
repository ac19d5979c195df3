using System.Buffers;
using System.Runtime.InteropServices;

namespace DigestSite.Markdown.Writing;

internal enum Mark : byte
{
    /// <summary>Markdown: goes out as it is.</summary>
    Final,

    /// <summary>Text: to be escaped where it would be read as Markdown.</summary>
    Literal,

    /// <summary>Text that must be escaped.</summary>
    Escaped,

    /// <summary>An emphasis delimiter, which becomes HTML where the grammar would not take it.</summary>
    Delimiter,
}

/// <summary>A pair of emphasis delimiters.</summary>
/// <param name="Open">Where the opening one begins.</param>
/// <param name="Close">Where the closing one begins.</param>
internal readonly record struct DelimiterPair(int Open, int Close, int Length, string Tag);

/// <summary>A line being written: its characters, and for each whether it is Markdown or text.</summary>
internal sealed class MarkedText
{
    private readonly List<char> _characters = [];
    private readonly List<Mark> _marks = [];

    public List<DelimiterPair> Pairs { get; } = [];

    public int Length => _marks.Count;

    public Mark MarkAt(int index) => _marks[index];

    public void Clear()
    {
        _characters.Clear();
        _marks.Clear();
        Pairs.Clear();
    }

    public void Add(ReadOnlySpan<char> text, Mark mark)
    {
        _characters.AddRange(text);
        CollectionsMarshal.SetCount(_marks, _characters.Count);
        CollectionsMarshal.AsSpan(_marks)[^text.Length..].Fill(mark);
    }

    /// <summary>How many of these characters stand in text.</summary>
    public int CountLiterals(SearchValues<char> characters)
    {
        var count = 0;
        var rest = From(0);
        for (var at = rest.IndexOfAny(characters); at >= 0; at = rest.IndexOfAny(characters))
        {
            rest = rest[(at + 1)..];
            if (_marks[Length - rest.Length - 1] == Mark.Literal) count++;
        }
        return count;
    }

    public void Escape(int index) => _marks[index] = Mark.Escaped;

    public bool EndsInDelimiter(char c) => Length > 0 && _marks[^1] == Mark.Delimiter && _characters[^1] == c;

    /// <summary>The characters from a place on; not to be kept while more are added.</summary>
    public ReadOnlySpan<char> From(int start) => CollectionsMarshal.AsSpan(_characters)[start..];

    public override string ToString() => From(0).ToString();
}
