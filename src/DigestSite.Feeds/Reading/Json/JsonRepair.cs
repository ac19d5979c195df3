using System.Buffers;
using System.Text;

namespace DigestSite.Feeds.Reading.Json;

/// <summary>Mends what programs without a JSON writer get wrong.</summary>
internal static class JsonRepair
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    /// <returns>None when there is nothing to mend.</returns>
    public static byte[]? EscapeControls(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length + 256);
        var (inString, changed) = (false, false);
        while (!json.IsEmpty)
        {
            var next = json.IndexOfAny(Special);
            output.Write(next < 0 ? json : json[..next]);
            json = next < 0 ? [] : json[next..];
            if (json.IsEmpty)
                break;
            var length = json[0] == '\\' && json.Length > 1 ? 2 : 1;
            if (json[0] == '"')
                inString = !inString;
            if (json[0] >= ' ' || !inString)
            {
                output.Write(json[..length]);
            }
            else
            {
                changed = true;
                output.Write(Encoding.ASCII.GetBytes($"\\u{(int)json[0]:x4}"));
            }
            json = json[length..];
        }
        return changed ? output.WrittenSpan.ToArray() : null;
    }
}
