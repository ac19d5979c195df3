using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Rules;

/// <summary>The names of a heading are its id and the anchors at its beginning that links lead to.</summary>
internal sealed class HeadingRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["h1", "h2", "h3", "h4", "h5", "h6"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted && !element.HasOnly("id")) return null;
        var content = reader.ReadInlines(element);
        var names = new List<string>();
        if (element.Id is { Length: > 0 } id && AttributeList.CanWrite(id)) names.Add(id);
        if (reader.Trusted) return new Heading(Level(element), names, content);

        var count = 0;
        while (count < content.Count && Anchor.IdOf(content[count]) is { } name && AttributeList.CanWrite(name)) count++;
        if (content.Count == 0) return Group.Empty;
        // Without a word it is no heading, and yet a place that links lead to.
        if (count == content.Count) return new Paragraph(content);
        names.AddRange(content.Take(count).Select(anchor => Anchor.IdOf(anchor)!).Except(names, StringComparer.Ordinal));
        content.RemoveRange(0, count);
        LineEdges.Trim(content);
        return new Heading(Level(element), names, content);
    }

    private static int Level(Element element) => element.LocalName[1] - '0';
}
