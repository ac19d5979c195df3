using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>A table wider than the page scrolls inside itself, by keyboard too.</summary>
internal sealed class WideTables : IProseRule
{
    public void Apply(IHtmlElement body, Wording texts)
    {
        foreach (var table in body.QuerySelectorAll("table").Where(t => t.Closest("td, th") is null).ToList())
        {
            var frame = body.Owner!.CreateElement("div");
            frame.SetAttribute("class", "wide");
            frame.SetAttribute("role", "group");
            frame.SetAttribute("aria-label", texts.Table);
            frame.SetAttribute("tabindex", "0");
            table.Replace(frame);
            frame.AppendChild(table);
        }
    }
}
