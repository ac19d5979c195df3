using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>Terms and descriptions stay HTML.</summary>
internal sealed class DescriptionListRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["dl"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted || Elements.IsBlank(element.PlainText()) || !element.Children.Any(child => child.LocalName is "dt" or "dd" or "div")) return null;
        return RawBlock.Of(Siblings.Only(element), trusted: false);
    }
}
