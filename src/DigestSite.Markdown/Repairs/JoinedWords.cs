using System.Buffers;
using System.Runtime.InteropServices;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>
/// Some systems drop every line break of a source with short lines, and the words at their ends grow together: <c>abouthow</c>,
/// <c>history.If</c>. Which ones cannot be told for certain; that it happened, and about how often, can.
/// </summary>
internal sealed class JoinedWords : IRepair
{
    private const int LongEnough = 1500;
    private const int FewestCertain = 3;

    /// <summary>Lines of 80 characters, of which one in twenty ends at a place that shows.</summary>
    private const int CharactersPerJoin = 1600;

    private const int ShortestHalf = 2;
    private const int ShortestJoin = 6;
    private const int LongestJoin = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:");

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public void Apply(Element body, FindingLog log)
    {
        if (HoldsLineBreak(body)) return;
        using var text = TextLines.ProseOf(body);
        var length = text.Lines.Sum(line => line.Length);
        if (length < LongEnough) return;
        var certain = text.Lines.Sum(line => SentenceJoins(text.TextOf(line))) + ElementJoins(body);
        if (certain < FewestCertain || certain * CharactersPerJoin < length) return;

        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in text.Lines) CountWords(text.TextOf(line), counts);
        var shapes = ShapesOf(words);
        var joins = words.Where(pair => pair.Value == 1 && IsJoin(pair.Key, counts, shapes)).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        log.Add(FindingCode.JoinedWords, string.Join(", ", joins.Take(5)), joins.Count + certain);
    }

    private static bool HoldsLineBreak(Element body)
    {
        var walk = new TreeWalk(body);
        while (walk.MoveNext())
        {
            if (walk.Depth == 0 || walk.Node is not TextNode text || !text.Data.Contains('\n', StringComparison.Ordinal)) continue;
            if (!Elements.IsBlank(text.Data) && text.Parent is Element { LocalName: not ("pre" or "code") }) return true;
        }
        return false;
    }

    private static void CountWords(ReadOnlySpan<char> line, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts)
    {
        var start = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && char.IsAsciiLetterLower(line[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            var isWhole = start >= 0 && (start == 0 || !char.IsLetterOrDigit(line[start - 1])) && (i == line.Length || !char.IsLetterOrDigit(line[i]));
            if (isWhole) CollectionsMarshal.GetValueRefOrAddDefault(counts, line[start..i], out _)++;
            start = -1;
        }
    }

    private static bool[] ShapesOf(Dictionary<string, int> words)
    {
        var shapes = new bool[26 * 26 * (LongestJoin + 1)];
        foreach (var (word, count) in words)
        {
            if (count > 1 && word.Length <= LongestJoin) shapes[Shape(word)] = true;
        }
        return shapes;
    }

    /// <summary>The first letter, the last and the length of a word in lower case.</summary>
    private static int Shape(ReadOnlySpan<char> word) => ((((word[0] - 'a') * 26) + word[^1] - 'a') * (LongestJoin + 1)) + word.Length;

    /// <summary>Two words that the text uses elsewhere, more than once, written as one that it uses nowhere else.</summary>
    /// <param name="shapes">Of the words that could be halves: most pieces of a word have the shape of none, and need not be looked up.</param>
    private static bool IsJoin(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts, bool[] shapes)
    {
        if (word.Length is < ShortestJoin or > LongestJoin) return false;
        for (var i = ShortestHalf; i <= word.Length - ShortestHalf; i++)
        {
            if (!shapes[Shape(word[..i])] || !shapes[Shape(word[i..])]) continue;
            if (counts.TryGetValue(word[..i], out var first) && first > 1 && counts.TryGetValue(word[i..], out var second) && second > 1) return true;
        }
        return false;
    }

    /// <summary><c>lives in`code`</c>: a letter right before code or a link that begins with one.</summary>
    private static int ElementJoins(Element body)
    {
        var count = 0;
        var walk = new TreeWalk(body);
        while (walk.MoveNext())
        {
            if (walk.Node is not Element { LocalName: "code" or "a" } element || element.PreviousSibling is not TextNode { Data: [.., >= 'a' and <= 'z'] }) continue;
            if (element.PlainText() is [var first, _, ..] && char.IsAsciiLetter(first)) count++;
        }
        return count;
    }

    private static char FirstOfWord(ReadOnlySpan<char> line, int end)
    {
        var word = line[..end];
        return word[word.LastIndexOfAnyExcept(Letters) + 1];
    }

    /// <summary><c>history.If</c>, but not <c>System.Text</c>: names begin with capitals on both sides.</summary>
    private static int SentenceJoins(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i + 2 < line.Length; i++)
        {
            var step = line[i..].IndexOfAny(Stops);
            if (step < 0) break;
            i += step;
            if (i > 0 && i + 2 < line.Length && char.IsAsciiLetterLower(line[i - 1]) && char.IsAsciiLetter(line[i + 1]) && char.IsAsciiLetterLower(line[i + 2])
                && (line[i] != '.' || (char.IsAsciiLetterUpper(line[i + 1]) && char.IsAsciiLetterLower(FirstOfWord(line, i))))) count++;
        }
        return count;
    }
}
