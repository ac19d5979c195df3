using System.Buffers;
using System.Text;
using Markdig.Renderers.Html;

namespace DigestSite.Markdown.Rendering;

/// <summary>Reads and writes <c>{#id .class key=value key="two words"}</c>.</summary>
internal static class AttributeList
{
    /// <summary>No attribute can be called so.</summary>
    public const string FurtherName = "#";

    private static readonly SearchValues<char> NotInWord = SearchValues.Create(" \t\"{}=\r\n\f");

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:");

    /// <summary>Null when the text is anything else: then it is text.</summary>
    public static HtmlAttributes? Parse(ReadOnlySpan<char> text)
    {
        text = text[1..^1].Trim(" \t");
        if (text.Length == 0) return null;
        var attributes = new HtmlAttributes();
        while (text.Length > 0)
        {
            var end = EndOfWord(text);
            if (end < 0 || !Add(attributes, text[..end])) return null;
            text = text[end..].TrimStart(" \t");
        }
        return attributes;
    }

    /// <param name="names">The id, and further names for the same place.</param>
    public static string Write(IEnumerable<string> names, IEnumerable<KeyValuePair<string, string>> properties)
    {
        var text = new StringBuilder("{");
        foreach (var name in names)
        {
            if (text.Length > 1) text.Append(' ');
            text.Append(IsWord(name) ? $"#{name}" : $"id=\"{name}\"");
        }
        foreach (var (key, value) in properties)
        {
            if (text.Length > 1) text.Append(' ');
            text.Append(key).Append('=');
            if (IsWord(value)) text.Append(value);
            else text.Append('"').Append(value).Append('"');
        }
        return text.Append('}').ToString();
    }

    /// <summary>The names beyond the id, no longer among the attributes.</summary>
    public static List<string> TakeNames(HtmlAttributes attributes)
    {
        if (attributes.Properties is not { Count: > 0 } properties) return [];
        var names = properties.Where(property => property.Key == FurtherName).Select(property => property.Value!).ToList();
        properties.RemoveAll(property => property.Key == FurtherName);
        return names;
    }

    /// <summary>Whether a value can be written at all; one with quotes or braces in it cannot.</summary>
    public static bool CanWrite(string value) => value.AsSpan().IndexOfAny("\"{}\r\n") < 0;

    private static bool IsWord(string value) => value.Length > 0 && !value.AsSpan().ContainsAny(NotInWord);

    private static bool Add(HtmlAttributes attributes, ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny("{}") >= 0) return false;
        switch (word[0])
        {
            case '#' when word.Length > 1:
                AddName(attributes, word[1..].ToString());
                return true;
            case '.' when word.Length > 1:
                attributes.AddClass(word[1..].ToString());
                return true;
            default:
                var equals = word.IndexOf('=');
                if (equals < 1 || word[..equals].ContainsAnyExcept(KeyCharacters)) return false;
                var value = word[(equals + 1)..].Trim('"').ToString();
                if (word[..equals].SequenceEqual("id")) AddName(attributes, value);
                else attributes.AddProperty(word[..equals].ToString(), value);
                return true;
        }
    }

    /// <summary>The first is the id; others wait as properties for <see cref="TakeNames"/>.</summary>
    private static void AddName(HtmlAttributes attributes, string name)
    {
        if (attributes.Id is null) attributes.Id = name;
        else attributes.AddProperty(FurtherName, name);
    }

    /// <summary>Up to a space that is not in quotes; -1 for a quote without its end.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ' ' or '\t') return i;
        }
        return quoted ? -1 : text.Length;
    }
}
