using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Puts <c>pre > code</c> in the place of whatever a highlighter made of it.</summary>
internal static class PlainCode
{
    public static void Replace(IElement wrapper, IElement source, string? language) => Replace(wrapper, CodeText.Of(source), language);

    public static void Replace(IElement wrapper, string text, string? language)
    {
        var document = wrapper.Owner!;
        var pre = document.CreateElement("pre");
        var code = document.CreateElement("code");
        if (!string.IsNullOrEmpty(language)) code.ClassName = "language-" + language;
        code.TextContent = text;
        pre.AppendChild(code);
        wrapper.Parent!.ReplaceChild(pre, wrapper);
    }
}
