using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Written;

/// <summary>
/// <c>[text][label]</c> where no line says what the label stands for: Markdown then shows the brackets. A single pair of brackets is
/// text more often than a link, and so is what follows a word: <c>rows[i][j]</c>.
/// </summary>
internal static partial class OpenReferences
{
    /// <summary>Stands for what is no plain text: it can be in a link's text, but is no bracket.</summary>
    private const char Other = '\uFFFC';

    public static IEnumerable<WrittenReference> Of(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is null)
                continue;

            var text = new StringBuilder();
            var lines = new List<int>();
            Add(block.Inline, Math.Max(block.Line, 0), text, lines);
            foreach (Match match in Pair().Matches(text.ToString()))
            {
                var (words, label) = (match.Groups["text"].Value, match.Groups["label"].Value);
                if (IsReference(words, label))
                    yield return new WrittenReference(words.Replace(Other, '…').Trim(), label.Trim(), lines[match.Index] + 1);
            }
        }
    }

    /// <summary>Not two numbers of notes, and no two indexes.</summary>
    private static bool IsReference(string words, string label) =>
        words.Any(c => char.IsLetter(c) || c == Other) && !(words.Length == 1 && label.Length is 1 or 2);

    private static void Add(ContainerInline container, int line, StringBuilder text, List<int> lines)
    {
        foreach (var inline in container)
        {
            line = Math.Max(line, inline.Line);
            switch (inline)
            {
                case LiteralInline literal:
                    var start = text.Length;
                    text.Append(literal.Content.AsSpan());
                    if (literal.IsFirstCharacterEscaped && text.Length > start)
                        text[start] = Other;
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlInline:
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    AddLines(line, text, lines);
                    Add(delimiter, line, text, lines);
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, line, text, lines);
                    break;
                default:
                    text.Append(Other);
                    break;
            }

            AddLines(line, text, lines);
        }
    }

    private static void AddLines(int line, StringBuilder text, List<int> lines)
    {
        while (lines.Count < text.Length)
            lines.Add(line);
    }

    [GeneratedRegex(@"(?<![\w\])\uFFFC])\[(?<text>[^\[\]]+)\]\[(?<label>(?!\^)[^\[\]\uFFFC]*)\]")]
    private static partial Regex Pair();
}
