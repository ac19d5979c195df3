using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Rendering;
using DigestSite.Markdown.Rules;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>Reads DOM nodes into the document model, asking the rules in their order.</summary>
internal sealed class DocumentReader(bool trusted, FindingLog log, IReadOnlySet<string> targets)
{
    /// <summary>Deeper than any document a person wrote, and shallow enough for Markdown's own parsers.</summary>
    public const int DeepestBlock = 40;

    private int _depth;

    /// <summary>Keep what Markdown cannot say, whatever it is.</summary>
    public bool Trusted => trusted;

    public FindingLog Log => log;

    /// <summary>The inline elements around blocks, innermost first: each is put around the text of every block.</summary>
    public Stack<(Func<IReadOnlyList<Inline>, Inline> Wrap, SpanKind? Kind)> Wrappers { get; } = new();

    public bool IsInLink => Wrappers.Count > 0 && Wrappers.Any(wrapper => wrapper.Kind is null);

    /// <summary>The kinds of spans among the wrappers, by their bits.</summary>
    public int OpenSpans => Wrappers.Count == 0 ? 0 : Wrappers.Aggregate(0, (open, wrapper) => wrapper.Kind is { } kind ? open | (1 << (int)kind) : open);

    /// <summary>Whether a link of the document leads to this id.</summary>
    public bool IsTarget(string id) => targets.Contains(id);

    /// <param name="tight">The node is a list's item: text without a paragraph of its own stays so.</param>
    public List<Block> ReadBlocks(Element parent, bool tight = false)
    {
        var blocks = new List<Block>();
        if (++_depth > DeepestBlock) Flatten(parent, blocks);
        else ReadInto(blocks, parent.ChildNodes, tight);
        _depth--;
        return blocks;
    }

    /// <summary>The text of a block: a paragraph, a heading, a cell.</summary>
    public List<Inline> ReadInlines(Siblings nodes)
    {
        var reader = new InlineReader(this);
        var inlines = reader.Read(nodes);
        if (Wrappers.Count > 0) inlines = Wrap(inlines);
        inlines.InsertRange(0, reader.TakeAnchors());
        return inlines;
    }

    private List<Inline> Wrap(List<Inline> inlines)
    {
        foreach (var (wrap, _) in Wrappers)
        {
            var wrapped = new List<Inline>();
            LineEdges.AddWithEdgesOutside(wrapped, inlines, wrap);
            LineEdges.Trim(wrapped);
            inlines = wrapped;
        }
        return inlines;
    }

    public List<Inline> ReadInlines(Element parent) => ReadInlines(parent.ChildNodes);

    public void ReadInto(List<Block> blocks, Element element)
    {
        if (!trusted && AllowList.Drops(element.LocalName)) return;
        foreach (var rule in RuleBook.ForBlock(element.LocalName))
        {
            if (rule.Read(element, this) is not { } block) continue;
            if (block is not Group group) group = new Group([block]);
            // What is written as HTML, and a heading, carries the id itself.
            blocks.AddRange(group.Content is [Heading or HtmlBlock or HtmlContainer or FootnoteDefinition, ..] ? group.Content : Named(element, group.Content));
            return;
        }
        if (trusted) blocks.Add(RawBlock.Of(Siblings.Only(element), trusted));
        else ReadTransparent(blocks, element);
    }

    public void ReadInto(List<Block> blocks, Siblings nodes, bool tight)
    {
        var run = nodes.First;
        foreach (var node in nodes)
        {
            if (node is not Element element || !(element.IsBlock || element.HoldsBlocks())) continue;
            var next = element.NextSibling;
            ReadRun(blocks, new Siblings(run, element), tight);
            ReadInto(blocks, element);
            run = next;
        }
        ReadRun(blocks, nodes.From(run), tight);
    }

    /// <summary>Text that stands in no block of its own.</summary>
    private void ReadRun(List<Block> blocks, Siblings run, bool tight)
    {
        if (run.First is null) return;
        if (trusted && !tight && !IsParagraph(run, blocks) && !run.All(node => node is TextNode text && Elements.IsBlank(text.Data)))
        {
            RawBlock.AddTo(blocks, run, trusted);
        }
        else if (!run.All(Elements.IsBlankText))
        {
            var content = ReadInlines(run);
            if (!trusted && FormulaRule.Of(content) is { } formula) blocks.Add(formula);
            else if (content.Count > 0 && trusted) blocks.Add(new Paragraph(content, tight));
            else if (content.Count > 0 && !ParagraphRule.IsDistance(content)) blocks.AddRange(Paragraphs(content, tight));
        }
    }

    /// <summary>The paragraphs that a line of text is, divided where two breaks stand in a row.</summary>
    public IReadOnlyList<Block> Paragraphs(List<Inline> content, bool tight)
    {
        var lines = ParagraphBreaks.Split(content);
        if (lines.Count == 1) return [new Paragraph(lines[0], tight)];
        log.Add(FindingCode.LineBreakParagraphs, count: lines.Count - 1);
        return [.. lines.Where(line => !ParagraphRule.IsDistance(line)).Select(line => FormulaRule.Of(line) ?? (Block)new Paragraph(line, tight))];
    }

    /// <summary>
    /// Whether text without tags is a paragraph to whoever wrote it. After raw HTML, or after the end tag of nothing, it belongs to that.
    /// </summary>
    private static bool IsParagraph(Siblings run, List<Block> blocks) =>
        run.First is TextNode text && !Elements.IsBlank(text.Data) && (blocks.Count == 0 ? !text.Data.StartsWith('\n') : blocks[^1] is not HtmlBlock);

    /// <summary>An element that says nothing: a <c>div</c>, a <c>section</c>, or an inline element around blocks.</summary>
    private void ReadTransparent(List<Block> blocks, Element element)
    {
        var kind = EmphasisRule.KindOf(element.LocalName);
        var isNested = Wrappers.Any(wrapper => wrapper.Kind == kind);
        var wrap = element.IsBlock || isNested ? null : RuleBook.Wrapper(element, this);
        if (wrap is not null) Wrappers.Push((wrap, kind));
        var inner = ReadBlocks(element);
        if (wrap is not null) Wrappers.Pop();
        blocks.AddRange(Named(element, inner));
    }

    /// <summary>
    /// The blocks of an element by whose id a link finds them: a heading takes it as a further name, before any other block stands an anchor. A
    /// section's id is its heading's, links or not, when that has none.
    /// </summary>
    private IReadOnlyList<Block> Named(Element element, IReadOnlyList<Block> blocks)
    {
        if (trusted || blocks.Count == 0 || element.Id is not { Length: > 0 } id) return blocks;
        var isSection = blocks[0] is Heading { Names: [] } && (element.LocalName == "section" || element.HasClass("section"));
        if (!isSection && !IsTarget(id)) return blocks;
        if (element.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li") return blocks;
        if (blocks[0] is not Heading heading || !AttributeList.CanWrite(id)) return [new Paragraph([Anchor.For(id)]), .. blocks];
        return [heading with { Names = [.. heading.Names.Union([id], StringComparer.Ordinal)] }, .. blocks.Skip(1)];
    }

    private void Flatten(Element parent, List<Block> blocks)
    {
        log.Add(FindingCode.TooDeep, parent.PlainText());
        var text = Elements.Collapse(parent.PlainText());
        if (text.Length > 0) blocks.Add(new Paragraph([new Text(text)]));
    }
}
