using DigestSite.Diagnostics;

namespace DigestSite.Checks.Sources;

/// <summary>A link has words to follow it by, and leads somewhere; a picture shows something.</summary>
internal sealed class EmptyLinks : ISourceCheck
{
    public IEnumerable<Diagnostic> Check(WrittenText text) =>
        from link in text.Document.Links
        let problem = link.Address.Length == 0 ? link.IsPicture ? "a picture without an address" : "a link without an address"
            : link.IsEmpty ? $"the link to {link.Address} has no words: nobody can see it" : null
        where problem is not null
        select new Diagnostic(DiagnosticCode.EmptyLink, Severity.Warning, text.At(link.Line), problem, "Write what is missing, or take it out.");
}
