using System.Buffers;
using DigestSite.Markdown.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>The language of a code block, from wherever publishing systems write it.</summary>
internal static class CodeLanguage
{
    /// <summary>Classes that highlighters add to every block.</summary>
    private static readonly HashSet<string> NoLanguage =
    [
        "hljs", "highlight", "highlighter-rouge", "rouge-highlight", "sourceCode", "chroma", "notranslate", "code", "prettyprint", "linenums", "prettyprinted", "wp-block-code",
        "wp-block-preformatted", "wp-block-syntaxhighlighter-code", "syntaxhighlighter", "brush", "line-numbers", "codehilite", "shiki", "astro-code", "graf", "prism-code",
        "thin-scrollbar", "nohighlight", "no-highlight", "nolang", "crayon-plain", "example", "programlisting", "screen", "literal-block", "lang", "language", "EnlighterJSRAW",
        "code-toolbar", "default", "mermaid",
    ];

    /// <summary>Beside one of these any other class is the language.</summary>
    private static readonly string[] Highlighters = ["hljs", "highlight", "sourceCode", "prettyprint", "codehilite", "brush"];

    private static readonly SearchValues<char> NotInfo = SearchValues.Create(" \t\n\r\f`\"'<>");

    private static readonly string[] Prefixes = ["language-", "lang-", "lng-", "highlight-source-", "highlight-text-", "brush:", "lang:"];

    /// <summary>Empty when the block does not say.</summary>
    public static string Of(Element pre)
    {
        var code = pre.First("code");
        foreach (var element in (ReadOnlySpan<Element?>)[pre, code])
        {
            if (element is not null && Stated(element) is { } stated) return Clean(stated);
        }
        foreach (var element in (ReadOnlySpan<Element?>)[pre, code])
        {
            if (element is not null && Bare(element) is { } bare) return Clean(bare);
        }
        return "";
    }

    /// <summary>A language said in so many words, by a class or an attribute of this element.</summary>
    public static string? Stated(Element element)
    {
        if (element.ClassName is { Length: > 0 } classes)
        {
            foreach (var prefix in Prefixes)
            {
                if (After(classes, prefix) is { } language) return language;
            }
            // Org mode: pre.src.src-python
            if (element.HasClass("src") && After(classes, "src-") is { } source) return source;
        }
        if (element.GetAttribute("data-syntaxhighlighter-params") is { } parameters && After(parameters, "brush:") is { } brush) return brush;
        foreach (var name in (ReadOnlySpan<string>)["data-lang", "data-language", "data-enlighter-language", "data-code-language", "data-code-lang", "language", "lang"])
        {
            if (element.GetAttribute(name) is { Length: > 0 } value) return value;
        }
        return null;
    }

    /// <summary><c>hljs python</c>: a class that is a language's name, or stands beside a highlighter's and is not its own.</summary>
    private static string? Bare(Element element)
    {
        var isHighlighted = element.HasAnyClass(Highlighters);
        foreach (var word in element.ClassList)
        {
            if (KnownLanguages.Contains(word)) return word;
            if (isHighlighted && !NoLanguage.Contains(word) && !word.Contains(':', StringComparison.Ordinal) && !word.StartsWith("has-", StringComparison.Ordinal)
                && !word.StartsWith("wp-", StringComparison.Ordinal) && !word.StartsWith("shiki", StringComparison.Ordinal) && !word.Contains('_', StringComparison.Ordinal)
                && !word.Contains("theme", StringComparison.Ordinal) && !word.Contains("block", StringComparison.Ordinal) && word.Length <= 20) return word;
        }
        return null;
    }

    /// <summary>The word after the prefix, which may stand apart: <c>brush: js</c>.</summary>
    private static string? After(string classes, string prefix)
    {
        for (var at = classes.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = classes.IndexOf(prefix, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && !Elements.IsSpace(classes[at - 1])) continue;
            var rest = classes.AsSpan(at + prefix.Length);
            if (prefix.EndsWith(':')) rest = rest.TrimStart();
            var end = rest.IndexOfAny(" \t\n\r\f");
            if (end >= 0) rest = rest[..end];
            if (prefix.EndsWith(':')) rest = rest.TrimEnd(';');
            if (rest.Length > 0) return rest.ToString();
        }
        return null;
    }

    /// <summary>An info string is one word.</summary>
    private static string Clean(string language)
    {
        language = language.Trim();
        return language.AsSpan().ContainsAny(NotInfo) || language is "none" or "null" or "undefined" or "generic" or "raw" ? "" : language;
    }
}
