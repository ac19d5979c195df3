using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>A header cell that says nothing heads nothing: it becomes a plain cell.</summary>
internal sealed class EmptyHeaders : IProseRule
{
    public void Apply(IHtmlElement body, Wording texts)
    {
        foreach (var header in body.QuerySelectorAll("th").Where(IsEmpty).ToList())
        {
            var cell = body.Owner!.CreateElement("td");
            foreach (var attribute in header.Attributes.Where(a => a.Name is not ("scope" or "abbr")))
                cell.SetAttribute(attribute.Name, attribute.Value);
            header.Replace(cell);
        }
    }

    private static bool IsEmpty(IElement header) => header.TextContent.Trim().Length == 0 && header.ChildElementCount == 0;
}
