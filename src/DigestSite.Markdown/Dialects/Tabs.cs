using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Tabs of MkDocs, VitePress, Docusaurus, Sphinx and Hexo: one panel after another, each under its label.</summary>
internal sealed class Tabs : IDialect
{
    public IReadOnlyList<string> Names => ["div"];

    public bool Rewrite(Element element, FindingLog log)
    {
        var (labels, panels) = Parts(element);
        if (labels.Count == 0 || labels.Count != panels.Count) return false;

        var all = new Element("div");
        for (var i = 0; i < labels.Count; i++)
        {
            var paragraph = new Element("p");
            var label = new Element("strong");
            label.SetText(Elements.Collapse(labels[i].PlainText()));
            foreach (var link in labels[i].Inside().Prepend(labels[i]).Where(inner => inner.LocalName == "a")) log.AccountLink(link);
            paragraph.Append(label);
            all.Append(paragraph);
            HiddenText.Show(panels[i]);
            all.Append(panels[i]);
        }
        element.ReplaceWith(all);
        return false;
    }

    private static (List<Element> Labels, List<Element> Panels) Parts(Element element)
    {
        if (element.HasClass("tabbed-set")) return (Labels(element, "tabbed-labels"), Inside(element, "tabbed-block"));
        if (element.HasClass("vp-code-group")) return (Labels(element, "tabs"), Panels(element, "blocks"));
        if (element.HasClass("sd-tab-set")) return (Children(element, "sd-tab-label"), Children(element, "sd-tab-content"));
        if (element.HasAnyClass("tabs-container", "sphinx-tabs")) return (WithRole(element, "tab"), WithRole(element, "tabpanel"));
        return element.HasClass("tabs") ? (Inside(element, "tab"), Inside(element, "tab-pane")) : ([], []);
    }

    private static List<Element> Labels(Element element, string holder) => Panels(element, holder).FindAll(child => child.LocalName == "label");

    private static List<Element> Panels(Element element, string holder) => [.. Children(element, holder).SelectMany(child => child.Children)];

    private static List<Element> Children(Element element, string name) => [.. element.Children.Where(child => child.HasClass(name))];

    /// <summary>Without those of tabs within.</summary>
    private static List<Element> Inside(Element element, string name) => Outermost(element, inner => inner.HasClass(name));

    private static List<Element> WithRole(Element element, string role) => Outermost(element, inner => inner.GetAttribute("role") == role);

    private static List<Element> Outermost(Element element, Predicate<Element> isOne)
    {
        var found = new List<Element>();
        var walk = new TreeWalk(element);
        var enter = true;
        while (walk.MoveNext(enter))
        {
            enter = walk.Node is not Element inner || !isOne(inner);
            if (!enter) found.Add((Element)walk.Node);
        }
        return found;
    }
}
