namespace DigestSite.Markdown.Dom;

/// <summary>
/// Bounds the work of parsing. The rules of HTML have a parser search all open elements at many a tag, and open formatting elements again
/// in every paragraph, so that thousands of tags without an end take the square of their number in time, or in memory.
/// </summary>
/// <param name="length">Of the HTML, in characters.</param>
internal sealed class ParseBudget(int length)
{
    public const int MostFrames = 500;

    /// <summary>Twice as deep as a document may be in the end.</summary>
    private const int Deepest = 512;

    /// <summary>How many elements go by before the depth is looked at again: a prime, for tags that repeat would show the same one each time.</summary>
    private const int Interval = 61;

    /// <summary>More than anything but HTML that is made for it: a tag takes three characters, text stands between tags.</summary>
    private readonly int _most = 1000 + (length / 2);

    private Element? _last;
    private int _elements;
    private int _frames;

    public void Count(Element created)
    {
        if (created.LocalName == "iframe") _frames++;
        if (++_elements > _most || _frames > MostFrames || (_elements % Interval == 0 && IsTooDeep(_last))) throw new ExceededException();
        _last = created;
    }

    private static bool IsTooDeep(Node? node)
    {
        var depth = 0;
        while (node is not null && depth <= Deepest) (node, depth) = (node.Parent, depth + 1);
        return depth > Deepest;
    }

    /// <summary>The one way to stop the parser.</summary>
    public sealed class ExceededException : Exception;
}
