using AngleSharp.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Rules;

internal sealed class HeadingRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["h1", "h2", "h3", "h4", "h5", "h6"];

    public Block? Read(IElement element, DocumentReader reader)
    {
        if (reader.Trusted && !element.HasOnly("id")) return null;
        var names = NamesOf(element, reader);
        var content = reader.ReadInlines(element);
        if (content.Count == 0 && !reader.Trusted) return new Nothing();
        return new Heading(element.LocalName[1] - '0', names, content);
    }

    /// <summary>The heading's id, then the empty anchors at its beginning that links lead to.</summary>
    private static List<string> NamesOf(IElement element, DocumentReader reader)
    {
        var names = new List<string>();
        if (element.Id is { Length: > 0 } id && AttributeList.CanWrite(id)) names.Add(id);
        while (!reader.Trusted && names.Count > 0 && element.FirstChild is IElement { LocalName: "a", FirstChild: null } anchor && !anchor.HasAttribute("href"))
        {
            if (anchor.Id is { Length: > 0 } name && reader.IsTarget(name) && AttributeList.CanWrite(name)) names.Add(name);
            else if (!string.IsNullOrEmpty(anchor.Id ?? anchor.GetAttribute("name"))) break;
            anchor.Remove();
        }
        return names;
    }
}
