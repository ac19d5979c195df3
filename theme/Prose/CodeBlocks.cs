using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>Code scrolls by keyboard too, and says what language it is in.</summary>
internal sealed class CodeBlocks : IProseRule
{
    private const string Prefix = "language-";

    public void Apply(IHtmlElement body, Wording texts)
    {
        foreach (var block in body.QuerySelectorAll("pre").ToList())
        {
            block.SetAttribute("tabindex", "0");
            var language = block.QuerySelector("code")?.ClassList.FirstOrDefault(c => c.StartsWith(Prefix, StringComparison.Ordinal));
            if (language is not null && CodeLanguage.Named(language[Prefix.Length..]) is { } known)
                block.SetAttribute("data-language", known.Name);
        }
    }
}
