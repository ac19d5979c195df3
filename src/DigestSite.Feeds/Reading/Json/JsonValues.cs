using System.Text.Json;

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
        try
        {
            return XmlText.Clean(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON and no text.
            return "";
        }
    }
}
