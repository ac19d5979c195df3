using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using DigestSite.Feeds.Html;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>
/// Tells a body that is Markdown from plain text and from HTML, by what they do not have: fences, headings, links and tables in Markdown's form.
/// Lists, stars and quotes stand in plain text too, and only add to those.
/// </summary>
internal static partial class MarkdownSigns
{
    // Longer than any article; a text beyond it is taken as it was.
    private const int Longest = 4 * 1024 * 1024;

    // Blocks that prose written as HTML is made of. Markdown may hold others: a <details>, a <table>, a centred <div>.
    private static readonly HashSet<string> Prose = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "pre", "blockquote", "article", "section", "body", "html",
    };

    private static readonly SearchValues<char> Signals = SearchValues.Create("#`~[|*-_");

    public static bool Are(string text)
    {
        if (text.Length > Longest || !text.AsSpan().ContainsAny(Signals))
            return false;
        var signs = new Signs();
        foreach (var line in text.AsSpan().EnumerateLines())
            signs.Add(line);
        signs.End();
        if (!signs.Suffice(hasTags: false))
            return false;
        var outside = signs.Outside;
        if (!outside.Contains('<'))
            return true;
        var (tags, breaks) = (0, 0);
        for (var tag = HtmlTag.Next(outside, 0); tag is { } found; tag = HtmlTag.Next(outside, found.End))
        {
            if (Prose.Contains(found.Name))
                return false;
            breaks += found.Name.Equals("br", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            tags += HtmlNames.IsElement(found.Name) ? 1 : 0;
        }
        // A cell may hold a break or two; where most lines end with one, they are what the lines are.
        return tags == 0 || (signs.Suffice(hasTags: true) && breaks * 4 <= outside.AsSpan().Count('\n'));
    }

    /// <summary>What the lines of a text show, one after the other.</summary>
    private sealed class Signs
    {
        private readonly StringBuilder _outside = new();
        private string _fence = "";
        private int _fences;
        private int _headings;
        private int _links;
        private int _tables;
        private int _minor;
        private bool _afterBlank = true;
        private bool _isHeading;
        private bool _isRow;
        private bool _isItem;

        /// <summary>The text without its code.</summary>
        public string Outside => _outside.ToString();

        public bool Suffice(bool hasTags)
        {
            var kinds = (_fences > 0 ? 1 : 0) + (_headings > 0 ? 1 : 0) + (_links > 0 ? 1 : 0) + (_tables > 0 ? 1 : 0);
            // Tags may be HTML's own, so a block has to show that lines are meant.
            return hasTags
                ? _fences + _headings + _tables > 0 && (kinds > 1 || _minor > 0 || _headings > 1)
                : _fences + _links + _tables > 0 || _headings > 1 || (_headings == 1 && _minor > 0);
        }

        public void Add(ReadOnlySpan<char> line)
        {
            var text = line.Trim();
            if (_fence.Length > 0)
            {
                if (!text.StartsWith(_fence, StringComparison.Ordinal) || text.TrimStart(_fence[0]).Length > 0)
                    return;
                _fence = "";
                _fences++;
                _afterBlank = true;
                return;
            }
            if (Fence(text) is { } fence)
            {
                _fence = fence;
                return;
            }
            Block(text);
            _outside.Append(WithoutCode(line)).Append('\n');
        }

        public void End() => Block([]);

        private void Block(ReadOnlySpan<char> text)
        {
            // A heading stands alone: lines that begin with # one below the other are comments.
            if (_isHeading && !Heading().IsMatch(text))
                _headings++;
            _isHeading = (_afterBlank || text.StartsWith("##")) && Heading().IsMatch(text);
            if (_isRow && Delimiters().IsMatch(text))
                _tables++;
            _isRow = text.Contains('|');
            if (_links == 0 && text.Contains('(') && Link().IsMatch(text))
                _links++;
            var isItem = Item().IsMatch(text);
            if ((isItem && _isItem) || (_minor == 0 && (Minor().IsMatch(text) || Definition().IsMatch(text))))
                _minor++;
            _isItem = isItem || (_isItem && text.IsEmpty);
            _afterBlank = text.IsEmpty;
        }

        private static string? Fence(ReadOnlySpan<char> text)
        {
            var mark = text.StartsWith("```") ? '`' : text.StartsWith("~~~") ? '~' : '\0';
            if (mark == '\0')
                return null;
            var length = text.IndexOfAnyExcept(mark);
            return length < 0 ? text.ToString() : text[length..].Contains('`') ? null : text[..length].ToString();
        }

        private static string WithoutCode(ReadOnlySpan<char> line) => line.Contains('`') ? CodeSpan().Replace(line.ToString(), "") : line.ToString();
    }

    [GeneratedRegex(@"^#{1,6}[ \t]+\S")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?$|^\|[ \t]*:?-+:?[ \t]*\|$")]
    private static partial Regex Delimiters();

    [GeneratedRegex(@"^([-*+]|\d{1,9}[.)])[ \t]+\S")]
    private static partial Regex Item();

    // With an address: "f[x](y)" is a program's.
    [GeneratedRegex(@"\[[^\[\]]*\]\(<?(https?:|mailto:|/|\./|\.\./|#|[\w.-]+/|[\w-]+\.(md|html?|png|jpe?g|gif|svg|webp|pdf)\b)[^)]{0,2000}\)|!\[[^\[\]]*\]\(\S")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\[[^\[\]]+\]:[ \t]+<?(https?:|/|\.)")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\*\*[^\s*][^*]*\*\*|__[^\s_][^_]*__|`[^`]+`|(^|[\s(])[*_][^\s*_][^*_]*[*_]($|[\s).,;:!?])|^>[ \t]|^[-*_]{3,}$")]
    private static partial Regex Minor();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();
}
