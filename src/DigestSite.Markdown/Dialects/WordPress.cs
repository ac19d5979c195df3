using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Crayon and SyntaxHighlighter, drawn or not; smileys.</summary>
internal sealed class WordPress : IDialect
{
    public IReadOnlyList<string> Names => ["div", "pre", "img", "table"];

    public bool Rewrite(Element element, FindingLog log) => element.LocalName switch
    {
        "img" => Smiley(element),
        "pre" => Brush(element, log),
        _ when element.HasClass("crayon-syntax") => Crayon(element, log),
        _ when element.HasClass("syntaxhighlighter") => SyntaxHighlighter(element, log),
        _ when element.HasClass("wp_syntax") => GeSHi(element, log),
        _ => false,
    };

    private static bool Smiley(Element image)
    {
        if (!image.HasAnyClass("wp-smiley", "emoji") || image.GetAttribute("alt") is not { Length: > 0 } alt) return false;
        image.ReplaceWith(new TextNode(alt));
        return true;
    }

    /// <summary><c>pre.brush:js</c>, as it is before its script has run.</summary>
    private static bool Brush(Element pre, FindingLog log)
    {
        if (pre.ClassName is not { } classes || !(classes.Contains("brush:", StringComparison.Ordinal) || classes.Contains("lang:", StringComparison.Ordinal))) return false;
        PlainCode.Replace(pre, pre, CodeLanguage.Stated(pre), log);
        return true;
    }

    /// <summary>The plain text that a reader would copy stands beside the drawn lines.</summary>
    private static bool Crayon(Element element, FindingLog log)
    {
        var language = element.Inside().FirstOrDefault(inner => inner.HasClass("crayon-language"))?.PlainText().Trim().ToLowerInvariant();
        if (element.First("textarea") is { } plain)
        {
            PlainCode.Replace(element, plain.PlainText(), language, log);
            return true;
        }
        if (element.Inside().FirstOrDefault(inner => inner.HasClass("crayon-code")) is not { } code) return false;
        PlainCode.Replace(element, code.First("pre") ?? code, language, log);
        return true;
    }

    private static bool SyntaxHighlighter(Element element, FindingLog log)
    {
        var code = element.Inside().FirstOrDefault(inner => inner.LocalName == "td" && inner.HasClass("code")) ?? element;
        var lines = code.Inside().Where(inner => inner.HasClass("line")).Select(line => line.PlainText().Replace('\u00a0', ' '));
        var text = string.Join('\n', lines);
        if (text.Length == 0) return false;
        PlainCode.Replace(element, text, element.ClassList.FirstOrDefault(name => name is not ("syntaxhighlighter" or "nogutter" or "notranslate" or "plain") && !name.StartsWith("ie", StringComparison.Ordinal)), log);
        return true;
    }

    private static bool GeSHi(Element element, FindingLog log)
    {
        if (element.Inside().LastOrDefault(inner => inner.LocalName == "pre") is not { } pre) return false;
        PlainCode.Replace(element, pre, pre.ClassName?.Split(' ')[0], log);
        return true;
    }
}
