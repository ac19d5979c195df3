using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace DigestSite.Cli.Streams;

/// <summary>One JSON string a line: documents with line breaks in them, as a stream.</summary>
internal static class JsonLines
{
    /// <summary>Lines with their 1-based numbers. Empty lines at the end are no lines.</summary>
    public static async IAsyncEnumerable<(int Number, string Text)> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // A read from a terminal cannot be cancelled, only no longer waited for.
        using var reader = new StreamReader(input, Shell.Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var blank = 0;
        for (var number = 1; await reader.ReadLineAsync(cancellation).AsTask().WaitAsync(cancellation) is { } line; number++)
        {
            var text = number == 1 ? line.TrimStart('\uFEFF') : line;
            if (string.IsNullOrWhiteSpace(text))
            {
                blank++;
                continue;
            }

            for (; blank > 0; blank--)
                yield return (number - blank, "");
            yield return (number, text);
        }
    }

    /// <returns>The string, or why the line is none.</returns>
    public static (string? Text, string? Error) Decode(string line)
    {
        if (line.Length == 0)
            return (null, "the line is empty, and a JSON string was expected");

        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.String
                ? (TextOf(root), null)
                : (null, $"a JSON string was expected, not {NameOf(root.ValueKind)}");
        }
        catch (JsonException e)
        {
            return (null, $"not valid JSON at byte {(e.BytePositionInLine ?? 0) + 1}");
        }
    }

    /// <summary>A JSON string with no more escapes than JSON asks for; even the relaxed encoder of the framework escapes emoji.</summary>
    public static string Encode(string text)
    {
        var json = new StringBuilder(text.Length + 16).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => json.Append(rune),
            };
        }

        return json.Append('"').ToString();
    }

    private static string TextOf(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: valid JSON, and no text.
            return JsonSerializer.Deserialize<string>(MendSurrogates(json.GetRawText()))!;
        }
    }

    /// <summary>Puts U+FFFD where an escape names one half of a surrogate pair without the other.</summary>
    private static ReadOnlySpan<char> MendSurrogates(string json)
    {
        const string Replacement = "FFFD";
        var mended = json.ToCharArray();
        for (var i = 0; i < mended.Length; i++)
        {
            if (mended[i] != '\\')
                continue;

            if (IsEscapedSurrogate(json, i, "89AB") && IsEscapedSurrogate(json, i + 6, "CDEF"))
            {
                i += 11;
            }
            else if (IsEscapedSurrogate(json, i, "89ABCDEF"))
            {
                Replacement.CopyTo(0, mended, i + 2, Replacement.Length);
                i += 5;
            }
            else
            {
                i++;
            }
        }

        return mended;
    }

    private static bool IsEscapedSurrogate(string json, int at, string thirdDigits) =>
        at + 5 < json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && (json[at + 2] is 'd' or 'D')
        && thirdDigits.Contains(char.ToUpperInvariant(json[at + 3]), StringComparison.Ordinal);

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
