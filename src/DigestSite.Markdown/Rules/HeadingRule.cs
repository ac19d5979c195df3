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
        var id = element.Id is { Length: > 0 } own && AttributeList.CanWrite(own) ? own : null;
        var content = reader.ReadInlines(element);
        if (content.Count == 0 && !reader.Trusted) return null;
        return new Heading(element.LocalName[1] - '0', id, content);
    }
}
