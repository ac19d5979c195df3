using DigestSite.Diagnostics;

namespace DigestSite.Checks.Sources;

/// <summary><c>[text][label]</c> needs a line that says where the label leads; without one its brackets are published.</summary>
internal sealed class UndefinedReferences : ISourceCheck
{
    public IEnumerable<Diagnostic> Check(WrittenText text) =>
        from reference in text.Document.OpenReferences
        let label = reference.Label.Length == 0 ? reference.Text : reference.Label
        select new Diagnostic(DiagnosticCode.UndefinedReference, Severity.Warning, text.At(reference.Line),
            $"[{reference.Text}][{reference.Label}] is no link: nothing says what [{label}] is", $"Add a line: [{label}]: https://… Or write \\[ where brackets are meant.");
}
