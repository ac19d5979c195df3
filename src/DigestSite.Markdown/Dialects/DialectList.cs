using System.Collections.Frozen;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>What one publishing system does to HTML, undone: the rewritten element is plain HTML that the rules know.</summary>
internal interface IDialect
{
    /// <summary>The elements it wants to see.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Rewrites the element, its content or its place; true when it did, and no other dialect is asked.</summary>
    bool Rewrite(Element element, FindingLog log);
}

/// <summary>
/// Every dialect, in the order in which they are asked about an element: what is nobody's text goes first, then each system's code blocks
/// and cards, then what many of them share. A new system is a file here and a line below.
/// </summary>
internal static class DialectList
{
    private static readonly IDialect[] All =
    [
        new Furniture(),
        new Noscript(),
        new Forms(),
        new LinksToNowhere(),
        new HeadingMedia(),
        new WordPress(),
        new Hexo(),
        new Ghost(),
        new Notion(),
        new Substack(),
        new DevTo(),
        new Medium(),
        new Cards(),
        new LinkedFigures(),
        new Captions(),
        new Tabs(),
        new Admonitions(),
        new CodeLabels(),
        new CodeTables(),
        new LineBreakCode(),
        new BlockCode(),
        new HeadingAnchors(),
        new Embeds(),
        new LazyImages(),
        new TypesetMath(),
        new StyledText(),
    ];

    private static readonly FrozenDictionary<string, IDialect[]> ByName = All
        .SelectMany(dialect => dialect.Names.Select(name => (name, dialect)))
        .GroupBy(pair => pair.name, pair => pair.dialect)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Asks about every element once, from the outside in; what a dialect says it has rewritten is not looked into again.</summary>
    public static void Rewrite(Element root, FindingLog log)
    {
        FeedFooters.Remove(root, log);
        Blogger.Rewrite(root, log);
        for (var node = root.FirstChild; node is not null;)
        {
            if (node is not Element element || !ByName.TryGetValue(element.LocalName, out var dialects))
            {
                node = Next(node, root, isDone: false);
                continue;
            }
            var (parent, before, behind) = (element.Parent!, element.PreviousSibling, element.NextSibling);
            var isDone = Ask(dialects, element, log);
            node = element.Parent == parent ? Next(element, root, isDone) : InPlaceOf(parent, before, behind, isDone) ?? Next(parent, root, isDone: true);
        }
    }

    private static Node? Next(Node node, Element root, bool isDone)
    {
        if (!isDone && node is Element { FirstChild: { } child }) return child;
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } next) return next;
        }
        return null;
    }

    /// <summary>What stands where an element stood, or behind it when that needs no second look.</summary>
    private static Node? InPlaceOf(Element parent, Node? before, Node? behind, bool isDone)
    {
        if (behind is not null && behind.Parent != parent) behind = before?.Parent == parent ? before.NextSibling : parent.FirstChild;
        var inPlace = behind is null ? parent.LastChild : behind.PreviousSibling;
        return isDone || inPlace == before ? behind : inPlace;
    }

    private static bool Ask(IDialect[] dialects, Element element, FindingLog log)
    {
        foreach (var dialect in dialects)
        {
            if (dialect.Rewrite(element, log)) return true;
        }
        return false;
    }
}
