using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

/// <summary>An embed of a host we know. Of any other the dialects have left a link.</summary>
internal sealed class EmbedRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["iframe"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted) return null;
        var source = element.GetAttribute("src");
        if (AllowList.IsEmbed(source)) return RawBlock.Of(Siblings.Only(element), trusted: false);
        reader.Log.Add(FindingCode.UnsafeFrame, source);
        return Group.Empty;
    }
}
