namespace DigestSite.Markdown.Model;

/// <summary>What stands in a line of text, as Markdown can say it.</summary>
internal abstract record Inline;

/// <param name="Value">Plain text; white space is already as HTML shows it.</param>
internal sealed record Text(string Value) : Inline;

internal sealed record Code(string Value) : Inline;

internal enum SpanKind
{
    Emphasis,
    Strong,
    Deleted,
}

internal sealed record Span(SpanKind Kind, IReadOnlyList<Inline> Content) : Inline;

/// <param name="Address">As the renderer will write it.</param>
internal sealed record Link(string Address, string Title, IReadOnlyList<Inline> Content) : Inline;

internal sealed record Image(string Address, string Title, string Alt, IReadOnlyList<KeyValuePair<string, string>> Attributes) : Inline;

internal sealed record LineBreak : Inline;

internal sealed record FootnoteReference(string Label) : Inline;

/// <param name="Tex">Without dollars.</param>
internal sealed record InlineFormula(string Tex) : Inline;

internal sealed record Checkmark(bool Checked) : Inline;

/// <summary>HTML in a line: an element around content that is Markdown again, or one without content.</summary>
/// <param name="Close">Empty for an element without an end tag.</param>
internal sealed record HtmlSpan(string Open, IReadOnlyList<Inline> Content, string Close) : Inline;
