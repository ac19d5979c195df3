using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>
/// An editor rewrote, on every line, each left-to-right pair of single dollars <c>$X$</c> to <c>\(X\)</c>: shell variables and prices. Where
/// it ran, no line can hold two single dollars any more; in such an item a pair that cannot be anything else is written back.
/// </summary>
internal sealed partial class DollarPairs : IRepair
{
    private static readonly SearchValues<char> AfterDollar = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_{(");

    public void Apply(Element body, FindingLog log)
    {
        // Where a formula was drawn, \(…\) is its TeX.
        if (log.Holds(FindingCode.TypesetFormula) || !HoldsPair(body)) return;
        using var text = TextLines.Of(body);
        if (text.Lines.Any(line => SingleDollars(text.TextOf(line)) > 1)) return;
        var delimiters = text.Lines.SelectMany(line => Certain(text, line, log)).ToLookup(place => place.Node, place => place.Offset);
        foreach (var node in delimiters) node.Key.Data = WithDollars(node.Key.Data, [.. node.Order()]);
    }

    private static bool HoldsPair(Element body)
    {
        var walk = new TreeWalk(body);
        while (walk.MoveNext())
        {
            if (walk.Node is TextNode text && text.Data.Contains("\\(", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>The places of the backslashes of every pair that is certain.</summary>
    private static List<(TextNode Node, int Offset)> Certain(TextLines lines, TextLine line, FindingLog log)
    {
        var places = new List<(TextNode Node, int Offset)>();
        var text = lines.TextOf(line);
        if (!text.Contains('\\')) return places;
        // The editor went from left to right: it left no single dollar before a pair, and at most one after the last.
        var firstDollar = FirstSingleDollar(text);
        for (var pair = NextPair(text, 0); pair.Length > 0 && pair.Start <= firstDollar; pair = NextPair(text, pair.Start + pair.Length))
        {
            if (!IsCertain(text.Slice(pair.Start + 2, pair.Length - 4), text[(pair.Start + pair.Length)..], line.IsCode)) continue;
            log.Add(FindingCode.DollarsMended, text.Slice(pair.Start, pair.Length).ToString());
            places.Add(lines.PlaceOf(line, pair.Start));
            places.Add(lines.PlaceOf(line, pair.Start + pair.Length - 2));
        }
        return places;
    }

    /// <summary>The next <c>\(…\)</c> with something, but no dollar, in it; a length of 0 when there is none.</summary>
    private static (int Start, int Length) NextPair(ReadOnlySpan<char> text, int from)
    {
        while (true)
        {
            var open = Next(text, "\\(", from);
            var close = open < 0 ? -1 : Next(text, "\\)", open + 3);
            if (close < 0) return default;
            var dollar = text[(open + 2)..close].LastIndexOf('$');
            if (dollar < 0) return (open, close + 2 - open);
            // No pair can hold it.
            from = open + 2 + dollar;
        }
    }

    private static int Next(ReadOnlySpan<char> text, string mark, int from)
    {
        var at = from > text.Length ? -1 : text[from..].IndexOf(mark);
        return at < 0 ? -1 : from + at;
    }

    private static bool IsCertain(ReadOnlySpan<char> inner, ReadOnlySpan<char> after, bool isCode)
    {
        if (inner.IndexOf("\\(") >= 0 || inner.IndexOf("\\)") >= 0) return false;
        if (!isCode) return char.IsWhiteSpace(inner[0]) || char.IsWhiteSpace(inner[^1]) || (after.Length > 0 && char.IsAsciiDigit(after[0]));
        return AfterDollar.Contains(inner[0]) && after.Length > 0 && AfterDollar.Contains(after[0]) && !RegexEscape().IsMatch(inner);
    }

    /// <summary>One dollar for the two characters at each of the places.</summary>
    private static string WithDollars(string text, int[] places)
    {
        var mended = new StringBuilder(text.Length);
        var at = 0;
        foreach (var place in places)
        {
            mended.Append(text, at, place - at).Append('$');
            at = place + 2;
        }
        return mended.Append(text, at, text.Length - at).ToString();
    }

    private static int FirstSingleDollar(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$') continue;
            var start = i;
            while (i + 1 < text.Length && text[i + 1] == '$') i++;
            if (i == start) return start;
        }
        return int.MaxValue;
    }

    private static int SingleDollars(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOf('$'); at >= 0; at = text.IndexOf('$'))
        {
            text = text[at..];
            var run = text.IndexOfAnyExcept('$');
            if (run < 0) run = text.Length;
            if (run == 1) count++;
            text = text[run..];
        }
        return count;
    }

    [GeneratedRegex(@"\\[.|dwsbDWSB+*?\[\]{}^]")]
    private static partial Regex RegexEscape();
}
