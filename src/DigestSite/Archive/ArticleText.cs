using System.Text;
using DigestSite.Diagnostics;

namespace DigestSite.Archive;

/// <summary>The bytes of a file of the archive as text. What is no text is never guessed at: it could be written back damaged.</summary>
internal static class ArticleText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Marked =
    [
        Strict,
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <returns><see langword="null"/> when it is not UTF-8, or UTF-16 that says so; that is then reported.</returns>
    public static string? Read(byte[] bytes, string name, DiagnosticBag diagnostics)
    {
        var encoding = Marked.FirstOrDefault(e => HasMark(bytes, Encoding.GetEncoding(e.CodePage).GetPreamble())) ?? Strict;
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            var line = bytes.AsSpan(0, Math.Clamp(problem.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            diagnostics.Error(DiagnosticCode.UnreadableFile, new Place(name, line), "is not UTF-8 text",
                "Save it as UTF-8 in your editor. Until then it is left as it is and not published.");
            return null;
        }
    }

    /// <summary>The text as far as it can be told, to find out which article it is. Never to be written.</summary>
    public static string Guess(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static bool HasMark(byte[] bytes, byte[] mark) => mark.Length > 0 && bytes.AsSpan().StartsWith(mark);
}
