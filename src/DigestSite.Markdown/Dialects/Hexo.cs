using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary><c>figure.highlight.python > table</c>: a cell of line numbers, a cell of code, the language as the second class.</summary>
internal sealed class Hexo : IDialect
{
    public IReadOnlyList<string> Names => ["figure"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (!element.HasClass("highlight")) return false;
        var code = element.Inside().FirstOrDefault(inner => inner.LocalName == "td" && inner.HasClass("code"));
        var language = element.ClassList.FirstOrDefault(name => name is not ("highlight" or "hljs"));
        if (code is null || language is null) return false;
        CodeTitle.MoveBefore(element, code, log);
        PlainCode.Replace(element, code.First("pre") ?? code, language, log);
        return true;
    }
}
