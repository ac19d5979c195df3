using System.Text;

namespace DigestSite.Feeds.Reading.Xml;

/// <summary>One string for each name of a document, however often it occurs.</summary>
internal sealed class NameTable
{
    // A hostile document could use a new name in every tag.
    private const int Most = 1024;
    private const int LongestKept = 64;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept)
            return Encoding.UTF8.GetString(utf8);
        Span<char> buffer = stackalloc char[LongestKept];
        var name = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
            return known;
        var added = name.ToString();
        if (_names.Count < Most)
            _names.Add(added);
        return added;
    }
}
