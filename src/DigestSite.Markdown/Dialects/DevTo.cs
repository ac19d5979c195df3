using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Forem's cards for posts, repositories and gists become links to them.</summary>
internal sealed class DevTo : IDialect
{
    private static readonly string[] Cards = ["ltag__link", "ltag-github-readme-tag", "ltag_github-liquid-tag", "crayons-card", "ltag__user", "c-embed"];

    public IReadOnlyList<string> Names => ["div"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (!element.HasAnyClass(Cards)) return false;
        var links = element.Inside().Where(inner => inner.LocalName == "a" && inner.GetAttribute("href") is { Length: > 1 }).ToList();
        var link = links.FirstOrDefault(inner => inner.PlainText().Trim().Length > 0);
        if (link?.GetAttribute("href") is not { } href) return false;
        var title = element.Inside().FirstOrDefault(inner => inner.LocalName is "h1" or "h2" or "h3")?.PlainText() ?? link.PlainText();
        EmbedLink.Replace(element, href, Elements.Collapse(title), log);
        return true;
    }
}
