using System.Collections.Frozen;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>Reads one block element; null lets the next rule try, and after the last the element's content stands for it.</summary>
internal interface IBlockRule
{
    IReadOnlyList<string> Names { get; }

    Block? Read(Element element, DocumentReader reader);
}

/// <summary>Reads one inline element into the line; false lets the next rule try.</summary>
internal interface IInlineRule
{
    IReadOnlyList<string> Names { get; }

    bool Read(Element element, InlineReader reader, List<Inline> line);
}

/// <summary>Every rule, in the order in which they are asked. A new element is a file here and a line below.</summary>
internal static class RuleBook
{
    private static readonly IBlockRule[] Blocks =
    [
        // Before paragraphs and code: a formula may stand in either.
        new FormulaRule(),
        new HeadingRule(),
        new ParagraphRule(),
        new CodeBlockRule(),
        new ListRule(),
        new QuoteRule(),
        new TableRule(),
        new ThematicBreakRule(),
        new FigureRule(),
        new DetailsRule(),
        new DescriptionListRule(),
        new EmbedRule(),
        new MediaRule(),
        new FootnoteRule(),
    ];

    private static readonly IInlineRule[] Inlines =
    [
        new EmphasisRule(),
        new CodeRule(),
        new LinkRule(),
        new ImageRule(),
        new LineBreakRule(),
        new CheckboxRule(),
        new FootnoteReferenceRule(),
        new InlineFormulaRule(),
        new PlainHtmlRule(),
    ];

    private static readonly FrozenDictionary<string, IBlockRule[]> BlocksByName = ByName(Blocks, rule => rule.Names);

    private static readonly FrozenDictionary<string, IInlineRule[]> InlinesByName = ByName(Inlines, rule => rule.Names);

    public static ReadOnlySpan<IBlockRule> ForBlock(string element) => BlocksByName.GetValueOrDefault(element);

    public static ReadOnlySpan<IInlineRule> ForInline(string element) => InlinesByName.GetValueOrDefault(element);

    /// <summary>Whether an element in a line has its id still when it is written.</summary>
    public static bool KeepsId(string element) => ForInline(element) is [PlainHtmlRule or LinkRule or FootnoteReferenceRule, ..];

    /// <summary>What an inline element around blocks becomes: the same element around the text of each of them.</summary>
    public static Func<IReadOnlyList<Inline>, Inline>? Wrapper(Element element, DocumentReader reader)
    {
        if (EmphasisRule.KindOf(element.LocalName) is { } kind) return content => new Span(kind, content);
        return element.LocalName == "a" ? LinkRule.Wrapper(element, reader) : null;
    }

    private static FrozenDictionary<string, TRule[]> ByName<TRule>(TRule[] rules, Func<TRule, IReadOnlyList<string>> names) =>
        rules.SelectMany(rule => names(rule).Select(name => (name, rule)))
            .GroupBy(pair => pair.name, pair => pair.rule)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
