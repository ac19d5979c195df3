using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>
/// An editor rewrote, on every line, each left-to-right pair of single dollars <c>$X$</c> to <c>\(X\)</c>: shell variables and prices. Where
/// it ran, no line can hold two single dollars any more; in such an item a pair that cannot be anything else is written back.
/// </summary>
internal sealed partial class DollarPairs : IRepair
{
    private static readonly SearchValues<char> AfterDollar = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_{(");

    public void Apply(IElement body, FindingLog log)
    {
        if (!HoldsPair(body)) return;
        var lines = TextLine.Of(body).Where(line => line.Text.AsSpan().ContainsAny('$', '\\')).ToList();
        if (lines.Any(line => SingleDollars(line.Text) > 1)) return;
        var delimiters = lines.SelectMany(line => Certain(line, log)).ToLookup(place => place.Node, place => place.Offset);
        foreach (var node in delimiters) node.Key.Data = WithDollars(node.Key.Data, [.. node.Order()]);
    }

    private static bool HoldsPair(IElement body)
    {
        var walk = new TreeWalk(body);
        while (walk.MoveNext())
        {
            if (walk.Node is IText text && text.Data.Contains("\\(", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>The places of the backslashes of every pair that is certain.</summary>
    private static IEnumerable<(IText Node, int Offset)> Certain(TextLine line, FindingLog log)
    {
        var text = line.Text;
        // The editor went from left to right: it left no single dollar before a pair, and at most one after the last.
        var firstDollar = FirstSingleDollar(text);
        foreach (Match pair in Pair().Matches(text))
        {
            if (pair.Index > firstDollar || !IsCertain(pair.Groups[1].ValueSpan, text.AsSpan(pair.Index + pair.Length), line.IsCode)) continue;
            log.Add(FindingCode.DollarsMended, pair.Value);
            yield return line.PlaceOf(pair.Index);
            yield return line.PlaceOf(pair.Index + pair.Length - 2);
        }
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

    private static int FirstSingleDollar(string text)
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

    private static int SingleDollars(string text)
    {
        var count = 0;
        for (var i = text.IndexOf('$', StringComparison.Ordinal); i >= 0 && i < text.Length; i = text.IndexOf('$', i))
        {
            var start = i;
            while (i < text.Length && text[i] == '$') i++;
            if (i - start == 1) count++;
        }
        return count;
    }

    [GeneratedRegex(@"\\\(([^$\n]+?)\\\)")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\\[.|dwsbDWSB+*?\[\]{}^]")]
    private static partial Regex RegexEscape();
}
