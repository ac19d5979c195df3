using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;
using DigestSite.Markdown.Rendering;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Rules;

/// <summary>
/// A table becomes a pipe table when bars and dashes can say all of it: one header row or none, as many cells in every row, a line of
/// text in each, one alignment per column. Any other stays HTML.
/// </summary>
internal sealed class TableRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["table"];

    public Block? Read(Element element, DocumentReader reader)
    {
        var rows = Rows(element);
        if (rows.Count == 0 && !reader.Trusted) return null;
        if (!reader.Trusted && IsLayout(element, rows)) return Laid(element, rows, reader);
        if ((!reader.Trusted || IsExact(element)) && !HasCaption(element) && Pipe(rows, reader) is { } pipe) return pipe;
        var raw = RawBlock.Of(Siblings.Only(element), reader.Trusted);
        if (reader.Trusted) return raw;
        if (raw.Html.Length == 0) return Group.Empty;
        var cleaned = HtmlReading.Parse(raw.Html);
        // Browsers put what may not stand in a table before it.
        if (cleaned.FirstChild != cleaned.LastChild) return new Group(reader.ReadBlocks(cleaned));
        // What kept it from being a pipe table may have been nothing that is allowed.
        if (cleaned.FirstElementChild is { } table && !HasCaption(table) && Pipe(Rows(table), reader) is { } simple) return simple;
        reader.Log.Add(FindingCode.TableAsHtml, element.PlainText());
        return raw;
    }

    private static Table? Pipe(List<List<Element>> rows, DocumentReader reader)
    {
        var width = rows.Count > 0 ? rows[0].Count : 0;
        if (width == 0) return null;
        var hasHeader = rows[0].All(cell => cell.LocalName == "th");
        // A row that ends early shows as one that ends in empty cells.
        if (!reader.Trusted) width = rows.Max(row => row.Count);
        if (rows.Any(row => row.Count != width && (reader.Trusted || row.Count == 0))) return null;
        if (rows.Skip(hasHeader ? 1 : 0).SelectMany(row => row).Any(cell => cell.LocalName == "th")) return null;
        if (reader.Trusted && !hasHeader) return null;
        if (rows.SelectMany(row => row).Any(cell => !IsLine(cell))) return null;
        if (Alignments(rows, width, hasHeader) is not { } alignments) return null;
        // A header of empty cells is our mark of a table without one.
        if (hasHeader && rows[0].All(cell => Elements.IsBlank(cell.PlainText()) && cell.First("img") is null)) return null;

        var cells = rows.ConvertAll<IReadOnlyList<IReadOnlyList<Inline>>>(row => [.. row.Select(cell => reader.ReadInlines(Content(cell))), .. Enumerable.Repeat<IReadOnlyList<Inline>>([], width - row.Count)]);
        return hasHeader ? new Table(alignments, cells[0], cells.GetRange(1, cells.Count - 1)) : new Table(alignments, null, cells);
    }

    /// <summary>Whether rows and columns only put things in their place: one column of blocks, one cell, or so it says itself.</summary>
    private static bool IsLayout(Element table, List<List<Element>> rows)
    {
        if (HasCaption(table) || rows.Any(row => row.Any(cell => cell.LocalName == "th"))) return false;
        if (table.GetAttribute("role") is "presentation" or "none") return true;
        if (rows.Any(row => row.Count > 1)) return rows.Count == 1 && rows[0].Exists(cell => cell.Inside().Any(inner => inner.LocalName is "table" or ['h', >= '1' and <= '6']));
        return (rows.Count == 1 && rows[0].Count == 1) || rows.Any(row => row.Exists(cell => !IsLine(cell)));
    }

    private static Group Laid(Element table, List<List<Element>> rows, DocumentReader reader)
    {
        reader.Log.Add(FindingCode.LayoutTable, table.PlainText());
        return new Group([.. rows.SelectMany(row => row).SelectMany(cell => reader.ReadBlocks(cell))]);
    }

    private static bool HasCaption(Element table) => table.Children.Any(part => part.LocalName == "caption" && !Elements.IsBlank(part.PlainText()));

    /// <summary>The rows of this table, its foot last, not those of tables in its cells.</summary>
    private static List<List<Element>> Rows(Element table)
    {
        var rows = new List<List<Element>>();
        foreach (var part in table.Children.OrderBy(part => part.LocalName == "tfoot"))
        {
            if (part.LocalName is "caption" or "colgroup") continue;
            foreach (var row in part.LocalName == "tr" ? [part] : part.Children.Where(child => child.LocalName == "tr"))
            {
                rows.Add([.. row.Children.Where(cell => cell.LocalName is "td" or "th")]);
            }
        }
        return rows;
    }

    private static bool IsLine(Element cell)
    {
        if (cell.GetAttribute("colspan") is not (null or "" or "1") || cell.GetAttribute("rowspan") is not (null or "" or "1")) return false;
        foreach (var inner in cell.Inside())
        {
            if (!inner.IsBlock || SafeHtml.IsDropped(inner)) continue;
            if (!IsPlain(inner) || inner.Parent != cell || !IsAlone(inner)) return false;
        }
        return true;
    }

    /// <summary>A block that says nothing when it is alone in a cell.</summary>
    private static bool IsPlain(Element element) => element.LocalName is "p" or "div" or "center" or "section";

    private static bool IsAlone(Element element) => element.Parent!.ChildNodes.All(node => node == element || node.IsBlankText());

    private static Siblings Content(Element cell) =>
        cell.OnlyElementChild is { } only && IsPlain(only) && IsAlone(only) ? only.ChildNodes : cell.ChildNodes;

    /// <summary>Null when the cells of a column differ. Where only the header of a column, or only its body, has one, the body's counts.</summary>
    private static List<Alignment>? Alignments(List<List<Element>> rows, int width, bool hasHeader)
    {
        var alignments = new List<Alignment>(width);
        for (var column = 0; column < width; column++)
        {
            Alignment? alignment = null;
            foreach (var row in rows.Skip(hasHeader && rows.Count > 1 ? 1 : 0))
            {
                if (column >= row.Count) continue;
                if (alignment is { } before && AlignmentOf(row[column]) != before) return null;
                alignment = AlignmentOf(row[column]);
            }
            if (hasHeader && column < rows[0].Count && AlignmentOf(rows[0][column]) is var header and not Alignment.None)
            {
                if (alignment is { } body and not Alignment.None && body != header) return null;
                alignment ??= header;
            }
            alignments.Add(alignment ?? Alignment.None);
        }
        return alignments;
    }

    private static Alignment AlignmentOf(Element cell)
    {
        return SafeHtml.AlignmentOf(cell) switch
        {
            "left" => Alignment.Left,
            "center" => Alignment.Center,
            "right" => Alignment.Right,
            _ => Alignment.None,
        };
    }

    private static bool IsExact(Element table) =>
        table.HasOnly()
        && table.Children.All(part => part.LocalName is "thead" or "tbody" && part.HasOnly())
        && table.Inside().All(inner => inner.LocalName is not ("tr" or "td" or "th") || inner.HasOnly("align"));
}
