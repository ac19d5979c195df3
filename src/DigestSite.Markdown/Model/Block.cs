using DigestSite.Markdown.Rendering;

namespace DigestSite.Markdown.Model;

/// <summary>A block of the document between HTML and Markdown: only what the dialect can say, HTML where it must.</summary>
internal abstract record Block;

/// <summary>What an element becomes that is not one block but several, or none. It never stands in a document.</summary>
internal sealed record Group(IReadOnlyList<Block> Content) : Block
{
    public static Group Empty { get; } = new([]);
}

/// <param name="Tight">Without tags of its own: the text of a tight list's item.</param>
internal sealed record Paragraph(IReadOnlyList<Inline> Content, bool Tight = false) : Block;

/// <param name="Names">The id, and other names that links of the document use for the heading.</param>
internal sealed record Heading(int Level, IReadOnlyList<string> Names, IReadOnlyList<Inline> Content) : Block;

/// <param name="Text">To the byte, without the line break that ends the last line.</param>
internal sealed record CodeBlock(string Language, string Text) : Block;

internal sealed record ListBlock(bool Ordered, int Start, bool Tight, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

internal sealed record Quote(IReadOnlyList<Block> Content) : Block;

/// <param name="Header">Null for a table without a header row.</param>
internal sealed record Table(IReadOnlyList<Alignment> Alignments, IReadOnlyList<IReadOnlyList<Inline>>? Header, IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows) : Block;

internal sealed record ThematicBreak : Block;

/// <param name="Text">With its dollars.</param>
internal sealed record Formula(string Text) : Block;

/// <summary>At the end of a document, in the order in which it refers to them.</summary>
internal sealed record FootnoteDefinition(string Label, IReadOnlyList<Block> Content) : Block;

/// <param name="Html">Without blank lines outside of comments, so that Markdown takes it as one block.</param>
internal sealed record HtmlBlock(string Html) : Block;

/// <summary>An element that Markdown cannot say, around blocks that it can.</summary>
internal sealed record HtmlContainer(string Open, IReadOnlyList<Block> Content, string Close) : Block;
