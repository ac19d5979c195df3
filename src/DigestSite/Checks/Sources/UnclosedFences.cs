using DigestSite.Diagnostics;

namespace DigestSite.Checks.Sources;

/// <summary>Code between fences ends where its fence is closed, and not with the text it stands in.</summary>
internal sealed class UnclosedFences : ISourceCheck
{
    public IEnumerable<Diagnostic> Check(WrittenText text) =>
        from fence in text.Document.UnclosedFences
        select new Diagnostic(DiagnosticCode.Unclosed, Severity.Warning, text.At(fence.Line),
            $"the code that begins with {fence.Text} is never closed: all that follows is code", $"End it with a line {EndOf(fence.Text)}");

    private static string EndOf(string fence) => string.Concat(fence.TakeWhile(c => c == fence[0]));
}
