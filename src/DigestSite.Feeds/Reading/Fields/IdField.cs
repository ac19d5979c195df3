using System.Security.Cryptography;
using System.Text;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>What an item is known by.</summary>
internal static class IdField
{
    public static string? Of(Element item) =>
        Text(item.First(Vocabulary.Plain, "guid"))
        ?? (Text(item.First(Vocabulary.Atom, "id")) is { } id ? AtomId.Read(id) : null)
        ?? LinkField.AboutOf(item)
        ?? Text(item.First(Vocabulary.Plain, "id"))
        ?? Text(item.First(Vocabulary.DublinCore, "identifier"));

    /// <summary>
    /// For an item whose publisher names it by nothing: its address, else a name made from what is least likely to be edited.
    /// The same item gives the same id on every reading.
    /// </summary>
    public static string Make(string? link, string title, DateTimeOffset? published, string? text)
    {
        if (link is not null)
            return link;
        var about = title.Length > 0 || published is not null
            ? FormattableString.Invariant($"{title}\n{published?.UtcTicks}")
            : text ?? "";
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(about), hash);
        // RFC 9562, version 8: a UUID of one's own making.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash[..16], bigEndian: true)}";
    }

    private static string? Text(Element? element) => element?.Text.Trim() is { Length: > 0 } text ? text : null;
}
