using System.Text.Json;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Json;

/// <summary>Values as they were meant: publishers write numbers for strings, and one thing where a list is asked for.</summary>
internal static class JsonValues
{
    /// <summary>A string or number as text; none for anything else and for blanks.</summary>
    public static string? Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => String(value) is var text && string.IsNullOrWhiteSpace(text) ? null : text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public static string? Text(this JsonElement holder, string name) => holder.Get(name).Text();

    public static JsonElement Get(this JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) ? value : default;

    public static IEnumerable<JsonElement> Items(this JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Array => list.EnumerateArray(),
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        _ => [list],
    };

    private static string String(JsonElement value)
    {
        var text = XmlText.Clean(value.GetString()!);
        return text.AsSpan().ContainsAnyInRange('\u007F', '\u009F') ? string.Concat(text.Select(Meant).Where(c => !char.IsControl(c) || c < '\u007F')) : text;
    }

    // Escaped, so that they could not be told from the bytes.
    private static char Meant(char c) => c is >= '\u0080' and < '\u00A0' ? CharacterReferences.OfWindows1252((byte)c) : c;
}
