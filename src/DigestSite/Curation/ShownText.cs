using System.Text;
using DigestSite.Markdown;

namespace DigestSite.Curation;

/// <summary>Titles and names from outside, fit to stand beside words of ours.</summary>
public static class ShownText
{
    /// <summary>What an article is called whose title cannot be seen.</summary>
    public const string Untitled = "Untitled";

    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const char PopEmbedding = '\u202C';

    public static string Title(string title) => Invisible.IsAll(title) ? Untitled : Isolated(title);

    /// <summary>
    /// A text that turns the direction of writing around (Unicode Bidirectional Algorithm, UAX #9) does so between two signs that isolate
    /// it: what it leaves open is closed, and what it would close of ours is left out. Works wherever text does, in feeds and mails too.
    /// </summary>
    public static string Isolated(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u202A', '\u202E') && !text.AsSpan().ContainsAnyInRange('\u2066', '\u2069'))
            return text;

        var open = new Stack<char>();
        var isolated = new StringBuilder(text.Length + 4).Append(FirstStrongIsolate);
        foreach (var c in text)
        {
            if (c is PopIsolate or PopEmbedding)
            {
                // An end without its beginning would end what is around it.
                if (!open.TryPeek(out var end) || end != c)
                    continue;
                open.Pop();
            }
            else if (c is >= '\u202A' and <= '\u202E')
            {
                open.Push(PopEmbedding);
            }
            else if (c is >= '\u2066' and <= '\u2068')
            {
                open.Push(PopIsolate);
            }

            isolated.Append(c);
        }

        foreach (var end in open)
            isolated.Append(end);
        return isolated.Append(PopIsolate).ToString();
    }
}
