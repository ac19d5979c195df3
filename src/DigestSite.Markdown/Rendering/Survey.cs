using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

/// <summary>What a rendered document holds, for the page around it.</summary>
internal static class Survey
{
    public static RenderedDocument Of(MarkdownDocument document, string html)
    {
        var headings = new List<DocumentHeading>();
        var languages = new SortedSet<string>(StringComparer.Ordinal);
        var words = 0;
        var hasMath = false;
        var hasDiagrams = false;
        hasMath |= document.Descendants<InlineMath.Formula>().Any();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            switch (block)
            {
                case MathBlock:
                    hasMath = true;
                    break;
                case FencedCodeBlock { Info: "mermaid" }:
                    hasDiagrams = true;
                    break;
                case FencedCodeBlock { Info.Length: > 0 } code:
                    languages.Add(code.Info!);
                    break;
                case HeadingBlock heading:
                    headings.Add(new DocumentHeading(heading.Level, heading.TryGetAttributes()?.Id, PlainText.Of(heading).Trim()));
                    words += Words(PlainText.Of(heading));
                    break;
                case HtmlBlock raw:
                    words += Words(WithoutTags(raw.Lines.ToString()));
                    break;
                case ParagraphBlock:
                    words += Words(PlainText.Of(block));
                    hasMath |= HoldsMath(PlainText.Of(block, withCode: false));
                    break;
            }
        }
        return new RenderedDocument(html, headings, words, [.. languages], hasMath, hasDiagrams);
    }

    /// <summary>Runs of letters and digits; where a script puts no spaces between words, every character.</summary>
    private static int Words(string text)
    {
        var words = 0;
        var isInWord = false;
        foreach (var c in text)
        {
            var isIdeograph = c is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';
            var isLetter = char.IsLetterOrDigit(c) || (isInWord && c is '\'' or '’' or '-' or '_');
            if (isIdeograph || (isLetter && !isInWord)) words++;
            isInWord = isLetter && !isIdeograph;
        }
        return words;
    }

    private static bool HoldsMath(string text)
    {
        var open = text.IndexOf("\\(", StringComparison.Ordinal);
        if (open >= 0 && text.IndexOf("\\)", open, StringComparison.Ordinal) > 0) return true;
        open = text.IndexOf("$$", StringComparison.Ordinal);
        return open >= 0 && text.IndexOf("$$", open + 2, StringComparison.Ordinal) > 0;
    }

    private static string WithoutTags(string html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        var isInTag = false;
        foreach (var c in html)
        {
            if (c == '<') isInTag = true;
            if (!isInTag) text.Append(c);
            if (c != '>' || !isInTag) continue;
            isInTag = false;
            text.Append(' ');
        }
        return text.ToString();
    }
}
