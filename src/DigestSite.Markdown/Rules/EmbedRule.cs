using AngleSharp.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Safety;
using DigestSite.Markdown.Writing;

namespace DigestSite.Markdown.Rules;

/// <summary>An embed of a host we know stays; of any other, a link to it does.</summary>
internal sealed class EmbedRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["iframe"];

    public Block? Read(IElement element, DocumentReader reader)
    {
        if (reader.Trusted) return null;
        var source = element.GetAttribute("src");
        if (AllowList.IsEmbed(source)) return RawBlock.Of([element], trusted: false);
        if (AllowList.Media(source) is not { Length: > 0 } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            reader.Log.Add(FindingCode.UnsafeFrame, source);
            return null;
        }
        reader.Log.Add(FindingCode.EmbedAsLink, address);
        var text = Elements.Collapse(element.GetAttribute("title") ?? "");
        return new Paragraph([new Link(Address.AsRendered(address), "", [new Text(text.Length > 0 ? text : uri.Host)])]);
    }
}
