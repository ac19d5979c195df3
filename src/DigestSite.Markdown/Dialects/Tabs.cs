using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Tabs of MkDocs, VitePress, Docusaurus and Hexo: one panel after another, each under its label.</summary>
internal sealed class Tabs : IDialect
{
    public IReadOnlyList<string> Names => ["div"];

    public bool Rewrite(IElement element, FindingLog log)
    {
        var (labels, panels) = Parts(element);
        if (labels.Count == 0 || labels.Count != panels.Count) return false;

        var document = element.Owner!;
        var all = document.CreateElement("div");
        for (var i = 0; i < labels.Count; i++)
        {
            var paragraph = document.CreateElement("p");
            var label = document.CreateElement("strong");
            label.TextContent = Elements.Collapse(labels[i].PlainText());
            paragraph.AppendChild(label);
            all.AppendChild(paragraph);
            all.AppendChild(panels[i]);
        }
        element.Parent!.ReplaceChild(all, element);
        return false;
    }

    private static (List<IElement> Labels, List<IElement> Panels) Parts(IElement element)
    {
        if (element.HasClass("tabbed-set")) return (Labels(element, "tabbed-labels"), Inside(element, "tabbed-block"));
        if (element.HasClass("vp-code-group")) return (Labels(element, "tabs"), Panels(element, "blocks"));
        if (element.HasClass("tabs-container")) return (WithRole(element, "tab"), WithRole(element, "tabpanel"));
        return element.HasClass("tabs") ? (Inside(element, "tab"), Inside(element, "tab-pane")) : ([], []);
    }

    private static List<IElement> Labels(IElement element, string holder) => Panels(element, holder).FindAll(child => child.LocalName == "label");

    private static List<IElement> Panels(IElement element, string holder) => [.. element.Children.Where(child => child.HasClass(holder)).SelectMany(child => child.Children)];

    /// <summary>Without those of tabs within.</summary>
    private static List<IElement> Inside(IElement element, string name) => Outermost([.. element.Inside().Where(inner => inner.HasClass(name))]);

    private static List<IElement> WithRole(IElement element, string role) => Outermost([.. element.Inside().Where(inner => inner.GetAttribute("role") == role)]);

    private static List<IElement> Outermost(List<IElement> found) => found.FindAll(one => !found.Exists(other => other != one && other.Contains(one)));
}
