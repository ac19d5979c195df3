using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Puts <c>pre > code</c> in the place of whatever a highlighter made of it.</summary>
internal static class PlainCode
{
    public static void Replace(Element wrapper, Element source, string? language, FindingLog log) => Replace(wrapper, CodeText.Of(source), language, log);

    public static void Replace(Element wrapper, string text, string? language, FindingLog log)
    {
        log.AccountReplaced(wrapper, text);
        var pre = new Element("pre");
        var code = new Element("code");
        if (!string.IsNullOrEmpty(language)) code.ClassName = "language-" + language;
        code.SetText(text);
        pre.Append(code);
        wrapper.ReplaceWith(pre);
    }
}
