using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using DigestSite.Markdown.Dom;

namespace DigestSite.Markdown.Reading;

/// <summary>What HTML says of its elements, and the questions rules ask of them.</summary>
internal static class Elements
{
    private static readonly FrozenSet<string> Blocks = (
        "address article aside audio blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        + "header hgroup hr html iframe legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul video")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\r\f");

    public static bool IsBlock(string element) => Blocks.Contains(element);

    public static bool IsBlankText(this Node node) => node is CommentNode || (node is TextNode text && IsBlank(text.Data));

    public static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Spaces) < 0;

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    public static bool HasClass(this Element element, string name)
    {
        return element.ClassName is { Length: > 0 } classes && HoldsAny(classes, [name]);
    }

    public static bool HasAnyClass(this Element element, params ReadOnlySpan<string> names)
    {
        return element.ClassName is { Length: > 0 } classes && HoldsAny(classes, names);
    }

    private static bool HoldsAny(ReadOnlySpan<char> words, ReadOnlySpan<string> names)
    {
        while (true)
        {
            var end = words.IndexOfAny(Spaces);
            var word = end < 0 ? words : words[..end];
            foreach (var name in names)
            {
                if (word.SequenceEqual(name)) return true;
            }
            if (end < 0) return false;
            words = words[(end + 1)..];
        }
    }

    /// <summary>Whether an element has no attributes but these.</summary>
    public static bool HasOnly(this Element element, params ReadOnlySpan<string> names)
    {
        foreach (var attribute in element.Attributes)
        {
            if (!names.Contains(attribute.Name)) return false;
        }
        return true;
    }

    /// <summary>Every element below another, in document order.</summary>
    public static ElementsInside Inside(this Element root) => new(root);

    public static Element? First(this Element root, string name)
    {
        foreach (var element in root.Inside())
        {
            if (element.LocalName == name) return element;
        }
        return null;
    }

    /// <summary>Whether the element stands in one of this name.</summary>
    public static bool IsWithin(this Element element, string name)
    {
        for (var at = element.Parent; at is not null; at = at.Parent)
        {
            if (at.LocalName == name) return true;
        }
        return false;
    }

    /// <summary>An inline element around blocks, which HTML forbids and many pages hold.</summary>
    public static bool HoldsBlocks(this Element root)
    {
        foreach (var element in root.Inside())
        {
            if (element.IsBlock) return true;
        }
        return false;
    }

    /// <summary>Whether nothing but text is below an element.</summary>
    public static bool HoldsNoElements(this Element root) => root.FirstElementChild is null;

    /// <summary>All text of a node, without recursion.</summary>
    public static string PlainText(this Node node)
    {
        if (node is TextNode own) return own.Data;
        if (node is not Element root) return "";
        if (root.FirstChild is TextNode { NextSibling: null } only) return only.Data;
        var text = new StringBuilder();
        var walk = new TreeWalk(root);
        while (walk.MoveNext())
        {
            if (walk.Node is TextNode part) text.Append(part.Data);
        }
        return text.ToString();
    }

    /// <summary>Runs of white space made single spaces, none at the edges.</summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }
}
