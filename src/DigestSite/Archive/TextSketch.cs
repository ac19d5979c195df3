using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigestSite.Archive;

/// <summary>
/// What remains of a text to compare it with others: its runs of words, of which a long text keeps a fair sample (the
/// smallest of their hashes). Made in one pass, small whatever the text, and the same on every machine.
/// </summary>
public sealed class TextSketch
{
    /// <summary>Words in a run: fewer are shared by chance, more are broken by every small correction.</summary>
    private const int RunLength = 3;

    private const int SampleSize = 256;

    /// <summary>Below so many words two texts may be alike by chance.</summary>
    private const int Telling = 12;

    /// <summary>The part of a text that has to be the same for it to be the same text.</summary>
    public const double NearlyAll = 0.98;

    private readonly ulong[] _sample;
    private readonly bool _isWhole;

    private TextSketch(int words, ulong[] sample, bool isWhole) => (Words, _sample, _isWhole) = (words, sample, isWhole);

    public int Words { get; }

    /// <summary>Long enough to say something.</summary>
    public bool IsTelling => Words >= Telling;

    /// <summary>The smallest hashes: texts that are nearly the same share some of them.</summary>
    public IEnumerable<ulong> Landmarks => _sample.Take(16);

    public static int CountWords(string text)
    {
        var words = 0;
        foreach (var _ in new WordReader(text))
            words++;
        return words;
    }

    /// <summary>Each word of a text once.</summary>
    public static IReadOnlySet<ulong> WordsOf(string text)
    {
        var words = new HashSet<ulong>();
        foreach (var word in new WordReader(text))
            words.Add(word);
        return words;
    }

    /// <summary>Whether two texts have at least 98 % of their words in common, each as often as it is used.</summary>
    public static bool AreNearlyOne(string one, string other)
    {
        var counts = new Dictionary<ulong, int>();
        var (mine, theirs, shared) = (0, 0, 0);
        foreach (var word in new WordReader(one))
        {
            mine++;
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        foreach (var word in new WordReader(other))
        {
            theirs++;
            if (counts.GetValueOrDefault(word) is > 0 and var left)
            {
                counts[word] = left - 1;
                shared++;
            }
        }

        return mine >= Telling && theirs >= Telling && shared >= NearlyAll * Math.Max(mine, theirs);
    }

    public static TextSketch Of(string text)
    {
        var runs = new HashSet<ulong>();
        Span<ulong> last = stackalloc ulong[RunLength];
        var words = 0;
        foreach (var word in new WordReader(text))
        {
            last[words++ % RunLength] = word;
            if (words >= RunLength)
                runs.Add(Run(last, words));
        }

        // Texts of one or two words are compared as what they are.
        if (words is > 0 and < RunLength)
            runs.Add(Run(last, words));
        ulong[] sample = [.. runs.Order().Take(SampleSize)];
        return new TextSketch(words, sample, sample.Length == runs.Count);
    }

    /// <summary>The part of what is in either text that is in both, from 0 to 1.</summary>
    public double Similarity(TextSketch other)
    {
        // The smallest hashes of both together are a fair sample of both together.
        var union = _sample.Union(other._sample).Order().Take(_isWhole && other._isWhole ? int.MaxValue : SampleSize).ToArray();
        return union.Length == 0 ? 1 : (double)union.Count(h => Has(h) && other.Has(h)) / union.Length;
    }

    /// <summary>The part of the shorter text that is in the longer, from 0 to 1: one could have grown out of the other.</summary>
    public double ShareIn(TextSketch other)
    {
        // Only hashes below both samples' ends are known of both.
        var end = Math.Min(End, other.End);
        var (mine, theirs) = (_sample.Count(h => h <= end), other._sample.Count(h => h <= end));
        return Math.Min(mine, theirs) is > 0 and var shorter ? (double)_sample.Count(h => h <= end && other.Has(h)) / shorter : 0;
    }

    private ulong End => _isWhole ? ulong.MaxValue : _sample[^1];

    private bool Has(ulong hash) => Array.BinarySearch(_sample, hash) >= 0;

    private static ulong Run(ReadOnlySpan<ulong> last, int words)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < Math.Min(words, RunLength); i++)
            hash = Mix(hash ^ last[(Math.Max(words - RunLength, 0) + i) % RunLength]);
        return hash;
    }

    /// <summary>Spreads a number over all its bits.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }

    /// <summary>The words of a text as hashes: runs of letters and digits in any case; one sign each in scripts that do not set words apart.</summary>
    private ref struct WordReader(string text)
    {
        private int _at;

        public ulong Current { get; private set; }

        public readonly WordReader GetEnumerator() => this;

        public bool MoveNext()
        {
            var hash = 0UL;
            while (_at < text.Length)
            {
                if (Rune.DecodeFromUtf16(text.AsSpan(_at), out var rune, out var length) != OperationStatus.Done)
                    rune = Rune.ReplacementChar;
                var isWord = Rune.IsLetterOrDigit(rune);
                var stands = isWord && StandsAlone(rune);
                if (hash != 0 && (!isWord || stands))
                    break;

                _at += length;
                if (isWord)
                    hash = Mix(hash * 31 + (ulong)Rune.ToLowerInvariant(rune).Value + 1);
                if (stands)
                    break;
            }

            Current = hash;
            return hash != 0;
        }

        private static bool StandsAlone(Rune rune) =>
            rune.Value >= 0x0E00 && CharUnicodeInfo.GetUnicodeCategory(rune.Value) == UnicodeCategory.OtherLetter;
    }
}
