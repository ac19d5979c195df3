using System.Text;
using Markdig.Syntax;

namespace DigestSite.Markdown.Keeping;

/// <summary>Replaces pieces of a text and leaves every other character as it is. Where two pieces overlap, the one that begins first counts.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(SourceSpan Span, string Text)> _edits = [];

    public void Replace(SourceSpan span, string replacement)
    {
        if (!span.IsEmpty && !text.AsSpan(span.Start, span.Length).SequenceEqual(replacement)) _edits.Add((span, replacement));
    }

    public string Apply()
    {
        if (_edits.Count == 0) return text;
        var edited = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (span, replacement) in _edits.OrderBy(e => e.Span.Start).ThenByDescending(e => e.Span.End))
        {
            if (span.Start < from) continue;
            edited.Append(text, from, span.Start - from).Append(replacement);
            from = span.End + 1;
        }
        return edited.Append(text, from, text.Length - from).ToString();
    }
}
