using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>Code gets a bar that names its language and holds its tools, and scrolls by keyboard too.</summary>
internal sealed class CodeBlocks : IProseRule
{
    /// <summary>Names the file that colours a block.</summary>
    public const string GrammarAttribute = "data-grammar";

    private const string Prefix = "language-";

    public void Apply(IHtmlElement body, Wording texts)
    {
        foreach (var block in body.QuerySelectorAll("pre:not(.mermaid)").ToList())
        {
            var language = LanguageOf(block);
            if (language?.Grammar is { } grammar)
                block.SetAttribute(GrammarAttribute, grammar);
            block.SetAttribute("tabindex", "0");

            var frame = body.Owner!.CreateElement("div");
            frame.ClassName = "code";
            block.Replace(frame);
            frame.Append(Bar(frame, language?.Name ?? texts.PlainText, texts), block);
        }
    }

    private static CodeLanguage? LanguageOf(IElement block)
    {
        var written = block.QuerySelector("code")?.ClassList.FirstOrDefault(c => c.StartsWith(Prefix, StringComparison.Ordinal));
        return written is null ? null : CodeLanguage.Named(written[Prefix.Length..]);
    }

    private static IElement Bar(IElement frame, string language, Wording texts)
    {
        var bar = frame.Owner!.CreateElement("div");
        bar.ClassName = "code-bar";

        var label = frame.Owner.CreateElement("span");
        label.TextContent = language;

        bar.Append(label, Tool(frame, "wrap", texts.WrapLines), Tool(frame, "copy", texts.Copy, texts.Copied));
        return bar;
    }

    /// <param name="done">Shown for a moment after it was used.</param>
    private static IElement Tool(IElement frame, string name, string text, string? done = null)
    {
        var tool = frame.Owner!.CreateElement("button");
        tool.SetAttribute("type", "button");
        tool.SetAttribute("data-tool", name);
        if (done is not null)
            tool.SetAttribute("data-done", done);
        tool.TextContent = text;
        return tool;
    }
}
