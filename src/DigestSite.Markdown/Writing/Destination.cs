using System.Buffers;
using System.Text;

namespace DigestSite.Markdown.Writing;

/// <summary>The parenthesis of a link: <c>address "title"</c>.</summary>
internal static class Destination
{
    private static readonly SearchValues<char> MailCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_{|}~-");

    /// <summary>What an address may hold and be written as it is.</summary>
    private static readonly SearchValues<char> Harmless =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$'*+,;=%[]");

    public static string Write(string address, string title)
    {
        if (title.Length == 0 && !address.AsSpan().ContainsAnyExcept(Harmless)) return address;
        var text = new StringBuilder();
        var needsBrackets = (address.Length == 0 && title.Length > 0) || !HasBalancedParentheses(address) || address.StartsWith('<') || address.AsSpan().IndexOfAny(" \n\t") >= 0;
        if (needsBrackets) text.Append('<');
        AppendUnread(text, address, needsBrackets ? '>' : '\0');
        if (needsBrackets) text.Append('>');
        if (title.Length > 0)
        {
            text.Append(" \"");
            AppendUnread(text, title, '"');
            text.Append('"');
        }
        return text.ToString();
    }

    public static bool IsMail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1
            && !text.AsSpan(0, at).ContainsAnyExcept(MailCharacters)
            && text[(at + 1)..].Split('.').All(part => part.Length is > 0 and < 64 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && part[0] != '-' && part[^1] != '-');
    }

    /// <summary>Escapes what Markdown reads even here: backslashes, character references, the closing mark.</summary>
    private static void AppendUnread(StringBuilder to, string text, char closing)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r')
            {
                to.Append(c == '\n' ? "&#10;" : "&#13;");
                continue;
            }
            if (c == closing || (c == '<' && closing == '>') || (c == '\\' && (i + 1 == text.Length || Escapes.IsMark(text[i + 1])))) to.Append('\\');
            to.Append(c);
            // Markdig reads references in an address after it has taken out backslashes.
            if (c == '&' && Escapes.IsReference(text, i)) to.Append("amp;");
        }
    }

    private static bool HasBalancedParentheses(string address)
    {
        var depth = 0;
        foreach (var c in address)
        {
            if (c == '(') depth++;
            else if (c == ')' && --depth < 0) return false;
            if (depth > 30) return false;
        }
        return depth == 0;
    }
}
