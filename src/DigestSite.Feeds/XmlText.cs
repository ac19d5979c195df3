using System.Text;

namespace DigestSite.Feeds;

/// <summary>Which characters XML 1.0 can hold.</summary>
internal static class XmlText
{
    /// <summary>The text without what no XML document may hold (control characters, halves of a pair), line ends as <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        var first = FirstUnclean(text);
        if (first < 0)
            return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (IsAllowed(c))
                clean.Append(c);
        }
        return clean.ToString();
    }

    private static bool IsAllowed(char c) =>
        c >= ' ' ? !char.IsSurrogate(c) && c < '\uFFFE' : c is '\t' or '\n';

    private static int FirstUnclean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (!IsAllowed(text[i]))
                return i;
        }
        return -1;
    }
}
