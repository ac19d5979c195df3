using DigestSite.Diagnostics;

namespace DigestSite.Checks.Sources;

/// <summary>An element of raw HTML ends where it is closed, and not with the text it stands in.</summary>
internal sealed class UnclosedElements : ISourceCheck
{
    public IEnumerable<Diagnostic> Check(WrittenText text) =>
        from element in text.Document.UnclosedElements
        select new Diagnostic(DiagnosticCode.Unclosed, Severity.Warning, text.At(element.Line),
            $"{element.Text} is never closed: all that follows stands in it", $"End it with {(element.Text == "<!--" ? "-->" : element.Text.Insert(1, "/"))}, or write `{element.Text}` where the words are meant.");
}
