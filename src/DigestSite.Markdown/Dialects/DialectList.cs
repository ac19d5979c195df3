using System.Collections.Frozen;
using AngleSharp.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>What one publishing system does to HTML, undone: the rewritten element is plain HTML that the rules know.</summary>
internal interface IDialect
{
    /// <summary>The elements it wants to see.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Rewrites the element, its content or its place; true when it did, and no other dialect is asked.</summary>
    bool Rewrite(IElement element, FindingLog log);
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
        new WordPress(),
        new Hexo(),
        new Ghost(),
        new Notion(),
        new Substack(),
        new DevTo(),
        new Medium(),
        new Cards(),
        new Captions(),
        new Tabs(),
        new Admonitions(),
        new CodeTables(),
        new LineBreakCode(),
        new HeadingAnchors(),
        new Embeds(),
        new LazyImages(),
        new TypesetMath(),
        new StyledText(),
    ];

    /// <summary>
    /// To put one node in the place of another all of its siblings are searched. Past this many of them, which is more than any article
    /// needs, a document stays as it is.
    /// </summary>
    private const long MostSearched = 50_000_000;

    private static readonly FrozenDictionary<string, IDialect[]> ByName = All
        .SelectMany(dialect => dialect.Names.Select(name => (name, dialect)))
        .GroupBy(pair => pair.name, pair => pair.dialect)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Asks about every element once, from the outside in; what a dialect says it has rewritten is not looked into again.</summary>
    public static void Rewrite(IElement root, FindingLog log)
    {
        Blogger.Rewrite(root, log);
        var walk = new TreeWalk(root);
        var enter = true;
        var searched = 0L;
        while (searched < MostSearched && walk.MoveNext(enter))
        {
            enter = true;
            if (walk.Node is not IElement element || !ByName.TryGetValue(element.LocalName, out var dialects)) continue;
            var following = walk.Following;
            var isRewritten = Ask(dialects, element, log);
            enter = !isRewritten;
            if (walk.IsAt(element)) continue;
            searched += walk.Siblings;
            walk.ContinueBefore(following, again: !isRewritten);
            enter = false;
        }
    }

    private static bool Ask(IDialect[] dialects, IElement element, FindingLog log)
    {
        foreach (var dialect in dialects)
        {
            if (dialect.Rewrite(element, log)) return true;
        }
        return false;
    }
}
