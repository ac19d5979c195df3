using System.Globalization;
using DigestSite.Markdown.Buffers;
using DigestSite.Markdown.Footnotes;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Rendering;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Proof;

/// <summary>The HTML that a document must come back as, in the renderer's own form; line breaks between tags do not count.</summary>
internal readonly ref struct ExpectedHtml
{
    private readonly PooledText _html;

    private readonly FootnoteOrder? _notes;

    /// <summary>How often each note was referred to so far.</summary>
    private readonly Dictionary<string, int>? _references;

    private ExpectedHtml(PooledText html, FootnoteOrder? notes)
    {
        (_html, _notes) = (html, notes);
        if (notes is not null) _references = new Dictionary<string, int>(StringComparer.Ordinal);
    }

    public static PooledText Of(IReadOnlyList<Block> blocks)
    {
        var html = new PooledText();
        var expected = new ExpectedHtml(html, FootnoteOrder.Of(blocks));
        expected.AddAll(blocks);
        if (expected._notes is not null) html.Append("</ol></section>");
        return html;
    }

    private void AddAll(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is FootnoteDefinition && (i == 0 || blocks[i - 1] is not FootnoteDefinition)) _html.Append("<section class=\"footnotes\"><ol>");
            Add(blocks[i]);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph { Tight: true } text:
                AddAll(text.Content);
                break;
            case Paragraph paragraph:
                AddElement("p", paragraph.Content);
                break;
            case Heading heading:
                AddHeading(heading);
                break;
            case CodeBlock code:
                AddCode(code);
                break;
            case ListBlock list:
                AddList(list);
                break;
            case Quote quote:
                _html.Append("<blockquote>");
                AddAll(quote.Content);
                _html.Append("</blockquote>");
                break;
            case Table table:
                AddTable(table);
                break;
            case ThematicBreak:
                _html.Append("<hr />");
                break;
            case Formula formula:
                _html.Append("<div class=\"math\">").AppendEscaped(formula.Text).Append("</div>");
                break;
            case FootnoteDefinition note:
                AddNote(note);
                break;
            case HtmlBlock html:
                _html.Append(html.Html);
                break;
            case HtmlContainer container:
                _html.Append(container.Open);
                AddAll(container.Content);
                _html.Append(container.Close);
                break;
        }
    }

    private void AddNote(FootnoteDefinition note)
    {
        var (number, references) = _notes![note.Label];
        var label = number.ToString(CultureInfo.InvariantCulture);
        _html.Append("<li id=\"").Append(Note.IdOf(label)).Append("\">");
        for (var i = 0; i + 1 < note.Content.Count; i++) Add(note.Content[i]);
        if (note.Content is [.., Paragraph last])
        {
            _html.Append("<p>");
            AddAll(last.Content);
        }
        else
        {
            if (note.Content.Count > 0) Add(note.Content[^1]);
            _html.Append("<p>");
        }
        for (var i = 0; i < references; i++)
        {
            if (i > 0 || note.Content is [.., Paragraph]) _html.Append(' ');
            _html.Append("<a href=\"#").Append(Note.IdOfReference(label, i)).Append("\">↩</a>");
        }
        _html.Append("</p></li>");
    }

    private void AddReference(FootnoteReference reference)
    {
        var label = _notes is null ? reference.Label : _notes[reference.Label].Number.ToString(CultureInfo.InvariantCulture);
        var index = _references?.GetValueOrDefault(reference.Label) ?? 0;
        if (_references is not null) _references[reference.Label] = index + 1;
        _html.Append("<sup><a id=\"").Append(Note.IdOfReference(label, index)).Append("\" href=\"#").Append(Note.IdOf(label)).Append("\">").Append(label).Append("</a></sup>");
    }

    private void AddElement(string tag, IReadOnlyList<Inline> content)
    {
        _html.Append('<').Append(tag).Append('>');
        AddAll(content);
        _html.Append("</").Append(tag).Append('>');
    }

    private void AddHeading(Heading heading)
    {
        var level = (char)('0' + heading.Level);
        _html.Append("<h").Append(level);
        if (heading.Names.Count > 0) _html.Append(" id=\"").AppendEscaped(heading.Names[0]).Append('"');
        _html.Append('>');
        foreach (var name in heading.Names.Skip(1)) _html.Append("<a id=\"").AppendEscaped(name).Append("\"></a>");
        AddAll(heading.Content);
        _html.Append("</h").Append(level).Append('>');
    }

    private void AddCode(CodeBlock code)
    {
        if (code.Language == "mermaid")
        {
            _html.Append("<pre class=\"mermaid\">").AppendEscaped(code.Text).Append("</pre>");
            return;
        }
        _html.Append("<pre><code");
        if (code.Language.Length > 0) _html.Append(" class=\"language-").AppendEscaped(code.Language).Append('"');
        _html.Append('>').AppendEscaped(code.Text).Append("</code></pre>");
    }

    private void AddList(ListBlock list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        _html.Append('<').Append(tag);
        if (list.Ordered && list.Start != 1) _html.Append(" start=\"").Append(list.Start.ToString(CultureInfo.InvariantCulture)).Append('"');
        _html.Append('>');
        foreach (var item in list.Items)
        {
            _html.Append("<li>");
            AddAll(item);
            _html.Append("</li>");
        }
        _html.Append("</").Append(tag).Append('>');
    }

    private void AddTable(Table table)
    {
        _html.Append("<table>");
        if (table.Header is not null)
        {
            _html.Append("<thead>");
            AddRow(table, table.Header, "th");
            _html.Append("</thead>");
        }
        if (table.Rows.Count > 0) _html.Append("<tbody>");
        foreach (var row in table.Rows) AddRow(table, row, "td");
        if (table.Rows.Count > 0) _html.Append("</tbody>");
        _html.Append("</table>");
    }

    private void AddRow(Table table, IReadOnlyList<IReadOnlyList<Inline>> cells, string tag)
    {
        _html.Append("<tr>");
        for (var i = 0; i < cells.Count; i++)
        {
            _html.Append('<').Append(tag).Append(PipeRow.Attribute(table.Alignments[i])).Append('>');
            AddAll(cells[i]);
            _html.Append("</").Append(tag).Append('>');
        }
        _html.Append("</tr>");
    }

    private void AddAll(IReadOnlyList<Inline> line)
    {
        for (var i = 0; i < line.Count; i++) Add(line[i]);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case Text text:
                _html.AppendEscaped(text.Value);
                break;
            case Code code:
                _html.Append("<code>").AppendEscaped(code.Value).Append("</code>");
                break;
            case Span span:
                AddElement(span.Kind switch { SpanKind.Emphasis => "em", SpanKind.Strong => "strong", _ => "del" }, span.Content);
                break;
            case Link link:
                _html.Append("<a href=\"").AppendEscaped(link.Address).Append('"');
                AddTitle(link.Title);
                _html.Append('>');
                AddAll(link.Content);
                _html.Append("</a>");
                break;
            case Image image:
                AddImage(image);
                break;
            case LineBreak:
                _html.Append("<br />");
                break;
            case Checkmark task:
                _html.Append(Checkbox.Html(task.Checked));
                break;
            case InlineFormula formula:
                _html.Append(InlineMath.Open).AppendEscaped(formula.Tex).Append(InlineMath.Close);
                break;
            case FootnoteReference reference:
                AddReference(reference);
                break;
            case HtmlSpan html:
                _html.Append(html.Open);
                AddAll(html.Content);
                _html.Append(html.Close);
                break;
        }
    }

    private void AddImage(Image image)
    {
        _html.Append("<img src=\"").AppendEscaped(image.Address).Append("\" alt=\"").AppendEscaped(image.Alt).Append('"');
        AddTitle(image.Title);
        foreach (var (key, value) in image.Attributes) _html.Append(' ').Append(key).Append("=\"").AppendEscaped(value).Append('"');
        _html.Append(" />");
    }

    private void AddTitle(string title)
    {
        if (title.Length > 0) _html.Append(" title=\"").AppendEscaped(title).Append('"');
    }
}
