using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>A diagram's source can be scrolled and read until, or unless, a script draws it.</summary>
internal sealed class Diagrams : IProseRule
{
    public void Apply(IHtmlElement body, Wording texts)
    {
        foreach (var diagram in body.QuerySelectorAll("pre.mermaid"))
        {
            diagram.SetAttribute("tabindex", "0");
            diagram.SetAttribute("role", "group");
            diagram.SetAttribute("aria-label", texts.Diagram);
        }
    }
}
