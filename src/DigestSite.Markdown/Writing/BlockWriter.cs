using System.Globalization;
using DigestSite.Markdown.Buffers;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Writing;

/// <summary>Writes blocks as Markdown: one blank line between them, two spaces under a bullet.</summary>
/// <param name="care">How carefully the lines of a block are to be written.</param>
internal sealed class BlockWriter(Func<IReadOnlyList<Inline>, Care> care) : IDisposable
{
    private readonly Lines _lines = new();
    private readonly InlineWriter _inlines = new();
    private readonly PooledText _line = new();

    public static string Write(IReadOnlyList<Block> blocks, Func<IReadOnlyList<Inline>, Care> care)
    {
        using var writer = new BlockWriter(care);
        writer.WriteAll(blocks, apart: true);
        return writer._lines.ToString();
    }

    public void Dispose()
    {
        _lines.Dispose();
        _inlines.Dispose();
        _line.Dispose();
    }

    private void WriteAll(IReadOnlyList<Block> blocks, bool apart, bool inItem = false)
    {
        var alternate = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && apart) _lines.Blank();
            // Two lists in a row would be read as one; another marker keeps them apart.
            alternate = i > 0 && !alternate && blocks[i] is ListBlock list && blocks[i - 1] is ListBlock before && list.Ordered == before.Ordered;
            Write(blocks[i], i == 0 && inItem, alternate);
        }
    }

    private void Write(Block block, bool isFirstInItem, bool alternate)
    {
        switch (block)
        {
            case Paragraph paragraph:
                _lines.Text(Line(paragraph.Content, isFirstInItem ? Place.Item : Place.Paragraph));
                break;
            case Heading heading:
                WriteHeading(heading);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ListBlock list:
                WriteList(list, alternate);
                break;
            case Quote quote:
                _lines.Enter("> ", "> ");
                WriteAll(quote.Content, apart: true);
                _lines.Leave("> ");
                break;
            case Table table:
                WriteTable(table);
                break;
            case ThematicBreak:
                _lines.Text(isFirstInItem ? "___" : "---");
                break;
            case Formula formula:
                _lines.Text(formula.Text);
                break;
            case FootnoteDefinition note:
                _lines.Enter($"[^{note.Label}]: ", "    ");
                WriteAll(note.Content, apart: true);
                _lines.Leave("    ");
                break;
            case HtmlBlock html:
                _lines.Text(html.Html);
                break;
            case HtmlContainer container:
                WriteContainer(container);
                break;
        }
    }

    /// <summary>Until the next line is written.</summary>
    private ReadOnlySpan<char> Line(IReadOnlyList<Inline> content, Place place) => _inlines.Write(content, place, care(content));

    private void WriteLine() => _lines.Text(_line.Written);

    private void WriteHeading(Heading heading)
    {
        _line.Clear().Append("######".AsSpan(0, heading.Level));
        var text = Line(heading.Content, Place.Heading);
        if (text.Length > 0) _line.Append(' ').Append(text);
        if (heading.Names.Count > 0) _line.Append(' ').Append(AttributeList.Write(heading.Names, []));
        WriteLine();
    }

    private void WriteCode(CodeBlock code)
    {
        var fence = Fences.Around(code.Text);
        _line.Clear().Append(fence);
        for (var i = 0; i < code.Language.Length; i++)
        {
            if (code.Language[i] == '\\' || (code.Language[i] == '&' && Escapes.IsReference(code.Language, i))) _line.Append('\\');
            _line.Append(code.Language[i]);
        }
        WriteLine();
        if (code.Text.Length > 0) _lines.Text(code.Text);
        _lines.Text(fence);
    }

    private void WriteList(ListBlock list, bool alternate)
    {
        var number = list.Start;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0 && !list.Tight) _lines.Blank();
            var marker = list.Ordered
                ? (number++).ToString(CultureInfo.InvariantCulture) + (alternate ? ") " : ". ")
                : alternate ? "* " : "- ";
            var indent = new string(' ', marker.Length);
            _lines.Enter(marker, indent);
            WriteAll(list.Items[i], apart: !list.Tight, inItem: true);
            _lines.Leave(indent);
        }
    }

    private void WriteTable(Table table)
    {
        WriteRow(table.Header ?? [.. table.Alignments.Select(_ => Array.Empty<Inline>())]);
        _lines.Text("|" + string.Concat(table.Alignments.Select(alignment => alignment switch
        {
            Alignment.Left => " :--- |",
            Alignment.Center => " :---: |",
            Alignment.Right => " ---: |",
            _ => " --- |",
        })));
        foreach (var row in table.Rows) WriteRow(row);
    }

    private void WriteRow(IReadOnlyList<IReadOnlyList<Inline>> cells)
    {
        _line.Clear().Append('|');
        foreach (var cell in cells)
        {
            var text = Line(cell, Place.Cell);
            _line.Append(' ').Append(text).Append(text.Length > 0 ? " |" : "|");
        }
        WriteLine();
    }

    private void WriteContainer(HtmlContainer container)
    {
        _lines.Text(container.Open);
        _lines.Blank();
        WriteAll(container.Content, apart: true);
        if (container.Content.Count > 0) _lines.Blank();
        _lines.Text(container.Close);
    }
}
