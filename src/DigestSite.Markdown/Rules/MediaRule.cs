using AngleSharp.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

internal sealed class MediaRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["audio", "video"];

    public Block? Read(IElement element, DocumentReader reader)
    {
        if (reader.Trusted) return null;
        var sources = element.Inside().Where(inner => inner.LocalName == "source").Append(element);
        if (sources.Any(source => AllowList.Media(source.GetAttribute("src")) is { Length: > 0 }))
        {
            // Without controls a reader could not start it.
            element.SetAttribute("controls", "");
            foreach (var child in element.ChildNodes.Where(child => child is not IElement { LocalName: "source" }).ToArray()) element.RemoveChild(child);
            return RawBlock.Of([element], trusted: false);
        }
        reader.Log.Add(FindingCode.UnsafeMedia, element.PlainText());
        return null;
    }
}
