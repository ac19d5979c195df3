using System.Runtime.InteropServices;

namespace DigestSite.Markdown.Proof;

/// <summary>
/// What a document holds, in no order: letters and digits by their number, and the addresses of links, pictures and embeds. Letters and not
/// words, for where a word ends is another matter than whether it is there.
/// </summary>
internal sealed class Holdings
{
    private const int AsciiPlaces = 128;
    private const int FurtherPlaces = 1024;

    /// <summary>By character, letters or not: which count is asked when two are compared.</summary>
    private readonly int[] _ascii = new int[AsciiPlaces];

    /// <summary>Letters of all other scripts, several to a place; null until there is one.</summary>
    private int[]? _further;

    private readonly Dictionary<string, int> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _embeds = new(StringComparer.Ordinal);

    public void AddText(ReadOnlySpan<char> text) => Count(text, 1);

    public void RemoveText(ReadOnlySpan<char> text) => Count(text, -1);

    public void AddLink(string address) => CollectionsMarshal.GetValueRefOrAddDefault(_links, address, out _)++;

    public void AddPicture(string address) => CollectionsMarshal.GetValueRefOrAddDefault(_pictures, address, out _)++;

    public void AddEmbed(string address) => CollectionsMarshal.GetValueRefOrAddDefault(_embeds, address, out _)++;

    /// <summary>All that is in another as well.</summary>
    public void Add(Holdings other)
    {
        for (var c = 0; c < _ascii.Length; c++) _ascii[c] += other._ascii[c];
        for (var place = 0; place < other._further?.Length; place++) (_further ??= new int[FurtherPlaces])[place] += other._further[place];
        AddAll(_links, other._links);
        AddAll(_pictures, other._pictures);
        AddAll(_embeds, other._embeds);
    }

    /// <summary>How many letters and digits are here that are not in the other.</summary>
    public int LettersBeyond(Holdings other)
    {
        var count = 0;
        for (var c = '0'; c <= 'z'; c++)
        {
            if (char.IsAsciiLetterOrDigit(c)) count += Math.Max(0, _ascii[c] - other._ascii[c]);
        }
        for (var place = 0; place < _further?.Length; place++) count += Math.Max(0, _further[place] - (other._further?[place] ?? 0));
        return count;
    }

    /// <summary>The addresses that are here more often than in the other; an embed or a picture may have become a link.</summary>
    public IEnumerable<string> LinksBeyond(Holdings other) => Beyond(_links, other._links, null);

    /// <inheritdoc cref="LinksBeyond"/>
    public IEnumerable<string> PicturesBeyond(Holdings other) => Beyond(_pictures, other._pictures, null);

    /// <inheritdoc cref="LinksBeyond"/>
    public IEnumerable<string> EmbedsBeyond(Holdings other) => Beyond(_embeds, other._embeds, other._links);

    private void Count(ReadOnlySpan<char> text, int by)
    {
        var ascii = _ascii;
        foreach (var c in text)
        {
            if (c < ascii.Length) ascii[c] += by;
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) (_further ??= new int[FurtherPlaces])[c % FurtherPlaces] += by;
        }
    }

    private static void AddAll(Dictionary<string, int> to, Dictionary<string, int> from)
    {
        foreach (var (key, count) in from) CollectionsMarshal.GetValueRefOrAddDefault(to, key, out _) += count;
    }

    private static IEnumerable<string> Beyond(Dictionary<string, int> these, Dictionary<string, int> others, Dictionary<string, int>? orElse) =>
        these.Where(pair => pair.Value > others.GetValueOrDefault(pair.Key) + (orElse?.GetValueOrDefault(pair.Key) ?? 0)).Select(pair => pair.Key).Order(StringComparer.Ordinal);
}
