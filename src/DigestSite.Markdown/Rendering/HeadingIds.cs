using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

/// <summary>Ids for headings that have none, made from their text as GitHub does, and unique in the document.</summary>
internal static class HeadingIds
{
    public static void Add(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var taken = headings.Select(heading => heading.TryGetAttributes()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            if (heading.TryGetAttributes()?.Id is not null) continue;
            var slug = Slug(PlainText.Of(heading));
            var id = slug;
            for (var i = next.GetValueOrDefault(slug, 1); !taken.Add(id); i++)
            {
                id = $"{slug}-{i}";
                next[slug] = i + 1;
            }
            heading.GetAttributes().Id = id;
        }
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value is '-' or '_') slug.Append((char)rune.Value);
            else if (Rune.IsWhiteSpace(rune)) slug.Append('-');
        }
        return slug.Length > 0 ? slug.ToString() : "section";
    }
}
