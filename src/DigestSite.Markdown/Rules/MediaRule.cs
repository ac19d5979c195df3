using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

/// <summary>A player that has something to play; of any other, what it says to browsers that cannot.</summary>
internal sealed class MediaRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["audio", "video"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted) return null;
        var isPlayable = element.Children.Where(child => child.LocalName == "source").Append(element).Any(source => AllowList.Media(source.GetAttribute("src")) is { Length: > 0 });
        if (isPlayable) return RawBlock.Of(Siblings.Only(element), trusted: false);
        reader.Log.Add(FindingCode.UnsafeMedia, element.PlainText());
        return null;
    }
}
