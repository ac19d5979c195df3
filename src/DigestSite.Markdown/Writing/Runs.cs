using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestSite.Markdown.Writing;

/// <summary>The delimiter runs of a line (CommonMark 6.2), and which of them could find a partner.</summary>
internal ref struct Runs
{
    private static readonly SearchValues<char> Partners = SearchValues.Create("[>@`*_~$");

    private readonly ReadOnlySpan<char> _text;
    private readonly MarkedText _marked;
    private readonly (int FirstOpen, int LastClose)[] _reach = [(int.MaxValue, -1), (int.MaxValue, -1), (int.MaxValue, -1)];

    /// <summary>How many runs of backticks there are of each length.</summary>
    private readonly Dictionary<int, int>? _backticks;
    private readonly int _tildeRuns;
    private int _judgedUntil;
    private bool _judgement;

    public Runs(ReadOnlySpan<char> text, MarkedText marked)
    {
        _text = text;
        _marked = marked;
        FirstBracket = int.MaxValue;
        LastGreater = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var step = text[i..].IndexOfAny(Partners);
            if (step < 0) break;
            i += step;
            switch (text[i])
            {
                case '[':
                    FirstBracket = Math.Min(FirstBracket, i);
                    break;
                case '>':
                    LastGreater = i;
                    break;
                case '$':
                    var dollars = RunLength(i, anyMark: true);
                    if (dollars == 1) SingleDollars++;
                    i += dollars - 1;
                    break;
                case '@':
                    HasAt = true;
                    break;
                case '`':
                    var length = RunLength(i, anyMark: true);
                    _backticks ??= [];
                    _backticks[length] = _backticks.GetValueOrDefault(length) + 1;
                    i += length - 1;
                    break;
                case '*' or '_' or '~' when marked.MarkAt(i) != Mark.Final:
                    var end = i + RunLength(i, anyMark: true);
                    if (text[i] == '~' && end - i >= 2) _tildeRuns++;
                    Note(text[i], i, end);
                    i = end - 1;
                    break;
            }
        }
    }

    public int FirstBracket { get; }

    public int LastGreater { get; }

    public bool HasAt { get; }

    /// <summary>How many dollars stand alone, in formulas and code as well: two of them could be taken for a formula.</summary>
    public int SingleDollars { get; }

    /// <summary>Whether the run at this place could open or close emphasis with another of the line.</summary>
    public bool CouldPair(int i)
    {
        // Asked for every character of a run, in order; all of them have one answer.
        if (i < _judgedUntil) return _judgement;
        _judgedUntil = i + RunLength(i, anyMark: false);
        return _judgement = JudgePair(i);
    }

    private bool JudgePair(int start)
    {
        if (start > 0 && _text[start - 1] == _text[start] && _marked.MarkAt(start - 1) == Mark.Delimiter) return true;
        var end = start + RunLength(start, anyMark: false);
        if (end < _text.Length && _text[end] == _text[start] && _marked.MarkAt(end) == Mark.Delimiter) return true;
        if (_text[start] == '~') return end - start >= 2 && _tildeRuns > 1;
        var (canOpen, canClose) = Flanks(_text, start, end);
        var (firstOpen, lastClose) = _reach[Reach(_text[start])];
        return (canOpen && lastClose > start) || (canClose && firstOpen < start);
    }

    /// <summary>Whether a run of backticks of the same length stands anywhere else.</summary>
    public bool HasTwin(int i)
    {
        if (i < _judgedUntil) return _judgement;
        var length = RunLength(i, anyMark: true);
        _judgedUntil = i + length;
        return _judgement = _backticks is not null && _backticks.TryGetValue(length, out var count) && count > 1;
    }

    /// <summary>Whether the delimiters that were written for a span will be read as such.</summary>
    public static bool CanPair(ReadOnlySpan<char> text, MarkedText marked, DelimiterPair pair) =>
        Flanks(text, RunStart(text, marked, pair.Open), RunEnd(text, marked, pair.Open)).CanOpen
        && Flanks(text, RunStart(text, marked, pair.Close), RunEnd(text, marked, pair.Close)).CanClose;

    private static int RunStart(ReadOnlySpan<char> text, MarkedText marked, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] == text[at] && marked.MarkAt(start - 1) == Mark.Delimiter) start--;
        return start;
    }

    private static int RunEnd(ReadOnlySpan<char> text, MarkedText marked, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at] && marked.MarkAt(end) == Mark.Delimiter) end++;
        return end;
    }

    private void Note(char c, int start, int end)
    {
        var (canOpen, canClose) = Flanks(_text, start, end);
        ref var reach = ref _reach[Reach(c)];
        if (canOpen) reach.FirstOpen = Math.Min(reach.FirstOpen, start);
        if (canClose) reach.LastClose = Math.Max(reach.LastClose, start);
    }

    private static int Reach(char delimiter) => delimiter switch { '*' => 0, '_' => 1, _ => 2 };

    private int RunLength(int start, bool anyMark)
    {
        var end = start + 1;
        while (end < _text.Length && _text[end] == _text[start] && (anyMark || _marked.MarkAt(end) == Mark.Literal)) end++;
        return end - start;
    }

    /// <summary>The rules of flanking, with the stricter ones for underscores.</summary>
    private static (bool CanOpen, bool CanClose) Flanks(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start == 0 ? ' ' : text[start - 1];
        var after = end >= text.Length ? ' ' : text[end];
        var spaceBefore = IsSpace(before);
        var spaceAfter = IsSpace(after);
        var markBefore = IsPunctuation(text, start - 1);
        var markAfter = IsPunctuation(text, end);
        var left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
        var right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
        return text[start] == '_' ? (left && (!right || markBefore), right && (!left || markAfter)) : (left, right);
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    /// <summary>Punctuation and symbols of Unicode, as CommonMark 0.31 has it.</summary>
    private static bool IsPunctuation(ReadOnlySpan<char> text, int at)
    {
        if (at < 0 || at >= text.Length) return false;
        if (char.IsLowSurrogate(text[at]) && at > 0) at--;
        var category = Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.Surrogate;
        return category is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol;
    }
}
