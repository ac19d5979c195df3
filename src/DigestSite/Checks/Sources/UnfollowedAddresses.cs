using DigestSite.Diagnostics;
using DigestSite.Markdown.Written;

namespace DigestSite.Checks.Sources;

/// <summary>Addresses that mean nothing to a reader: of a kind that no page may link to, or of the machine they were written on.</summary>
internal sealed class UnfollowedAddresses : ISourceCheck
{
    public IEnumerable<Diagnostic> Check(WrittenText text) =>
        from link in text.Document.Links
        let found = ProblemOf(link)
        where found is not null
        select found with { Place = text.At(link.Line) };

    private static Diagnostic? ProblemOf(WrittenLink link)
    {
        if (link.IsRefused)
        {
            return new Diagnostic(DiagnosticCode.BrokenAddress, Severity.Warning, null, $"{Verb(link)} {link.Address}, which no page can lead to: only its words are published",
                "Link to an address that begins with https://, or to a file of the site.");
        }

        return LinkAddress.IsLocal(link.Address)
            ? new Diagnostic(DiagnosticCode.LocalAddress, Severity.Warning, null, $"{Verb(link)} {link.Address}: every reader's own machine or network, not yours",
                "Write it as `code` where readers are to type it, or link to a public address.")
            : null;
    }

    private static string Verb(WrittenLink link) => link.IsPicture ? "shows" : "links to";
}
