using System.Globalization;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

internal sealed class ListRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["ul", "ol", "menu", "dir"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Trusted && !IsExact(element)) return null;
        var ordered = element.LocalName == "ol";
        var start = ordered ? Start(element) : 1;
        if (start is null) return RawBlock.Of(Siblings.Only(element), reader.Trusted);
        if (ordered && element.GetAttribute("type") is not (null or "" or "1")) reader.Log.Add(FindingCode.LetteredList, element.PlainText());
        var items = ReadItems(element, reader);
        if (items.Count == 0) return Group.Empty;
        var tight = reader.Trusted ? items.SelectMany(item => item).All(block => block is not Paragraph { Tight: false }) : items.All(IsCompact);
        return new ListBlock(ordered, start.Value, tight, items.ConvertAll<IReadOnlyList<Block>>(item => item.ConvertAll(block => block is Paragraph text ? text with { Tight = tight } : block)));
    }

    private static List<List<Block>> ReadItems(Element list, DocumentReader reader)
    {
        var items = new List<List<Block>>();
        var strays = list.FirstChild;
        foreach (var node in list.ChildNodes)
        {
            if (node is not Element { LocalName: "li" } li) continue;
            ReadStrays(new Siblings(strays, li), items, list.LocalName == "ol", reader);
            items.Add(ReadItem(li, reader));
            strays = li.NextSibling;
        }
        ReadStrays(new Siblings(strays, null), items, list.LocalName == "ol", reader);
        // A bullet after a bullet and nothing beside them: three of those would be a line across the page.
        while (!reader.Trusted && items is [{ Count: 0 }, ..] && list.LocalName != "ol" && (list.IsWithin("ul") || list.IsWithin("ol"))) items.RemoveAt(0);
        return items;
    }

    /// <summary>Not valid, and common: a list straight in a list belongs to the item before it.</summary>
    private static void ReadStrays(Siblings strays, List<List<Block>> items, bool ordered, DocumentReader reader)
    {
        if (strays.All(node => node.IsBlankText() && !(reader.Trusted && node is CommentNode))) return;
        var blocks = new List<Block>();
        reader.ReadInto(blocks, strays, tight: true);
        if (blocks.Count == 0) return;
        if (items.Count > 0)
        {
            items[^1].AddRange(blocks);
        }
        else if (!reader.Trusted && blocks is [ListBlock { Items: var inner } list] && list.Ordered == ordered)
        {
            // Before any item there is none to belong to, and an empty one would be made up.
            items.AddRange(inner.Select(item => item.ToList()));
        }
        else
        {
            items.Add(blocks);
        }
    }

    private static List<Block> ReadItem(Element li, DocumentReader reader)
    {
        var blocks = reader.ReadBlocks(li, tight: true);
        // A box needs a word beside it, in Markdown as for readers.
        if (!reader.Trusted && blocks is [Paragraph { Content: [Checkmark] }, ..])
        {
            reader.Log.Add(FindingCode.Form);
            blocks.RemoveAt(0);
        }
        if (!reader.Trusted && li.Id is { Length: > 0 } id && reader.IsTarget(id))
        {
            if (blocks is [Paragraph first, ..]) blocks[0] = first with { Content = [Anchor.For(id), .. first.Content] };
            else blocks.Insert(0, new Paragraph([Anchor.For(id)], Tight: true));
        }
        return blocks;
    }

    /// <summary>Null for a number that Markdown's lists cannot begin with.</summary>
    private static int? Start(Element list)
    {
        if (list.GetAttribute("start") is not { } text) return 1;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start)) return 1;
        return start is >= 0 and <= 999_999_999 ? start : null;
    }

    /// <summary>One paragraph or one block, and lists below it that can begin without a blank line.</summary>
    private static bool IsCompact(List<Block> item) =>
        item.Count <= 1 ? item is not [HtmlContainer] : item[0] is Paragraph && item.Skip(1).All(block => block is ListBlock { Items: [[_, ..], ..] } list && (!list.Ordered || list.Start == 1));

    private static bool IsExact(Element list) =>
        list.LocalName is "ul" or "ol"
        && list.HasOnly(list.LocalName == "ol" ? "start" : "")
        && list.ChildNodes.All(node => node is TextNode || node is Element { LocalName: "li" } li && li.HasOnly());
}
