namespace DigestSite.Import;

/// <summary>How many words an article had and has: most of them lost is no small thing, whatever was the reason.</summary>
/// <param name="Given">In the HTML, scripts and styles left out.</param>
/// <param name="Kept">In the Markdown, addresses left out.</param>
public readonly record struct LostWords(int Given, int Kept)
{
    /// <summary>Fewer can be a line of buttons.</summary>
    private const int Fewest = 10;

    private static readonly (string Opening, string Closing)[] Silent = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")];

    public bool AreMost => Given >= Fewest && Kept * 2 < Given;

    public static LostWords Between(string html, string markdown) => new(InHtml(html), InMarkdown(markdown));

    private static int InHtml(string html)
    {
        var (words, from) = (0, 0);
        var endless = new HashSet<string>();
        while (html.IndexOf('<', from) is >= 0 and var tag)
        {
            words += Count(html.AsSpan(from, tag - from));
            from = SilentEnd(html, tag, endless) ?? TagEnd(html, tag);
        }
        return words + Count(html.AsSpan(from));
    }

    private static int InMarkdown(string markdown)
    {
        var (words, from) = (0, 0);
        while (markdown.AsSpan(from).IndexOfAny('<', ']') is >= 0 and var next)
        {
            words += Count(markdown.AsSpan(from, next));
            from += next;
            var isAddress = markdown.AsSpan(from).StartsWith("](", StringComparison.Ordinal);
            from = isAddress && markdown.AsSpan(from).IndexOfAny(')', '\n') is >= 0 and var close ? from + close + 1 : TagEnd(markdown, from);
        }
        return words + Count(markdown.AsSpan(from));
    }

    /// <summary>Where what is not meant to be read ends. A script from elsewhere holds no program: words in it were meant to stand outside.</summary>
    /// <param name="endless">Those that end nowhere, which is not looked for again.</param>
    private static int? SilentEnd(string html, int tag, HashSet<string> endless)
    {
        foreach (var (opening, closing) in Silent)
        {
            if (endless.Contains(opening) || !html.AsSpan(tag).StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                continue;
            var end = html.IndexOf(closing, tag + opening.Length, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                endless.Add(opening);
            var isElsewhere = html.AsSpan(tag, TagEnd(html, tag) - tag).Contains(" src", StringComparison.OrdinalIgnoreCase);
            return end < 0 || isElsewhere ? null : end + closing.Length;
        }
        return null;
    }

    private static int TagEnd(string text, int tag)
    {
        if (text[tag] != '<' || tag + 1 == text.Length || !(char.IsAsciiLetter(text[tag + 1]) || text[tag + 1] is '/' or '!'))
            return tag + 1;
        var end = text.AsSpan(tag + 1).IndexOfAny('>', '<');
        return end < 0 ? text.Length : text[tag + 1 + end] == '>' ? tag + end + 2 : tag + 1 + end;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var (words, isWord) = (0, false);
        foreach (var c in text)
        {
            var was = isWord;
            isWord = char.IsLetterOrDigit(c);
            words += isWord && !was ? 1 : 0;
        }
        return words;
    }
}
