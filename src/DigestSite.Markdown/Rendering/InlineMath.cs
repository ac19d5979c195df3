using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// <c>$…$</c> in a line, by Pandoc's grammar: no space within at either dollar, no digit behind, so that <c>$5 and $6</c> are prices.
/// </summary>
internal sealed partial class InlineMath : IMarkdownExtension
{
    public const string Open = "<span class=\"math\">$";
    public const string Close = "$</span>";

    /// <summary>No formula in a line is longer, and dollars that belong to none are not looked at again and again.</summary>
    private const int Longest = 1000;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new FormulaParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<FormulaRenderer>();

    /// <summary>Whether TeX can stand between single dollars and be read from there.</summary>
    public static bool CanHold(string tex) => tex.Length > 0 && Length($"${tex}$") == tex.Length + 2;

    /// <summary>
    /// Where the next formula of a text stands that its author wrote with dollars; a length of 0 for none. That it is one a command of TeX
    /// proves: no prices hold such.
    /// </summary>
    public static (int Start, int Length) FindIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var step = text[i..].IndexOf('$');
            if (step < 0) return default;
            i += step;
            var run = text[i..].IndexOfAnyExcept('$');
            if (run != 1)
            {
                if (run < 0) return default;
                i += run - 1;
                continue;
            }
            var length = Length(text[i..]);
            if (length > 0 && Command().IsMatch(text.Slice(i, length))) return (i, length);
        }
        return default;
    }

    [GeneratedRegex(@"\\[a-zA-Z]{2,}|[_^]\{")]
    private static partial Regex Command();

    /// <summary>How much of a text is a formula that begins with it; 0 for none.</summary>
    private static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[1] == '$' || char.IsWhiteSpace(text[1])) return 0;
        for (var i = 1; i < text.Length && i <= Longest; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '$') return char.IsWhiteSpace(text[i - 1]) || (i + 1 < text.Length && (text[i + 1] == '$' || char.IsAsciiDigit(text[i + 1]))) ? 0 : i + 1;
        }
        return 0;
    }

    internal sealed class Formula(string tex) : LeafInline
    {
        public string Tex => tex;
    }

    private sealed class FormulaParser : InlineParser
    {
        public FormulaParser() => OpeningCharacters = ['$'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekCharExtra(-1) == '$') return false;
            var length = Length(slice.AsSpan());
            if (length == 0) return false;
            processor.Inline = new Formula(slice.AsSpan()[1..(length - 1)].ToString());
            slice.Start += length;
            return true;
        }
    }

    /// <summary>With its dollars: without a script they say what the text is.</summary>
    private sealed class FormulaRenderer : HtmlObjectRenderer<Formula>
    {
        protected override void Write(HtmlRenderer renderer, Formula formula)
        {
            if (renderer.EnableHtmlForInline) renderer.Write(Open);
            renderer.WriteEscape(formula.Tex);
            if (renderer.EnableHtmlForInline) renderer.Write(Close);
        }
    }
}
