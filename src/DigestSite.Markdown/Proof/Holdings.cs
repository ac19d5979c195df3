using System.Runtime.InteropServices;

namespace DigestSite.Markdown.Proof;

/// <summary>
/// What a document holds, in no order: letters and digits by their number, and the addresses of links, pictures and embeds. Letters and not
/// words, for where a word ends is another matter than whether it is there.
/// </summary>
internal sealed class Holdings
{
    private readonly int[] _ascii = new int[128];
    private readonly Dictionary<char, int> _letters = [];
    private readonly Dictionary<string, int> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _embeds = new(StringComparer.Ordinal);

    public void AddText(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) _ascii[c]++;
            else if (c > '\u007f' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c))) CollectionsMarshal.GetValueRefOrAddDefault(_letters, c, out _)++;
        }
    }

    public void RemoveText(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) _ascii[c]--;
            else if (c > '\u007f' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c))) CollectionsMarshal.GetValueRefOrAddDefault(_letters, c, out _)--;
        }
    }

    public void AddLink(string address) => CollectionsMarshal.GetValueRefOrAddDefault(_links, address, out _)++;

    public void AddPicture(string address) => CollectionsMarshal.GetValueRefOrAddDefault(_pictures, address, out _)++;

    public void AddEmbed(string address) => CollectionsMarshal.GetValueRefOrAddDefault(_embeds, address, out _)++;

    /// <summary>All that is in another as well.</summary>
    public void Add(Holdings other)
    {
        for (var c = 0; c < _ascii.Length; c++) _ascii[c] += other._ascii[c];
        AddAll(_letters, other._letters);
        AddAll(_links, other._links);
        AddAll(_pictures, other._pictures);
        AddAll(_embeds, other._embeds);
    }

    /// <summary>How many letters and digits are here that are not in the other.</summary>
    public int LettersBeyond(Holdings other)
    {
        var count = 0;
        for (var c = 0; c < _ascii.Length; c++) count += Math.Max(0, _ascii[c] - other._ascii[c]);
        return count + _letters.Sum(pair => Math.Max(0, pair.Value - other._letters.GetValueOrDefault(pair.Key)));
    }

    /// <summary>The addresses that are here more often than in the other; an embed or a picture may have become a link.</summary>
    public IEnumerable<string> LinksBeyond(Holdings other) => Beyond(_links, other._links, null);

    /// <inheritdoc cref="LinksBeyond"/>
    public IEnumerable<string> PicturesBeyond(Holdings other) => Beyond(_pictures, other._pictures, null);

    /// <inheritdoc cref="LinksBeyond"/>
    public IEnumerable<string> EmbedsBeyond(Holdings other) => Beyond(_embeds, other._embeds, other._links);

    private static void AddAll<TKey>(Dictionary<TKey, int> to, Dictionary<TKey, int> from)
        where TKey : notnull
    {
        foreach (var (key, count) in from) CollectionsMarshal.GetValueRefOrAddDefault(to, key, out _) += count;
    }

    private static IEnumerable<string> Beyond(Dictionary<string, int> these, Dictionary<string, int> others, Dictionary<string, int>? orElse) =>
        these.Where(pair => pair.Value > others.GetValueOrDefault(pair.Key) + (orElse?.GetValueOrDefault(pair.Key) ?? 0)).Select(pair => pair.Key).Order(StringComparer.Ordinal);
}
