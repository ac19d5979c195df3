using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>Pages are HTML that no parser has to mend, and an id names one place.</summary>
internal sealed class Markup : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names)
    {
        foreach (var page in site.Pages.Values)
        {
            foreach (var error in page.MarkupErrors)
                yield return new Diagnostic(DiagnosticCode.BrokenMarkup, Severity.Error, PageNames.Served(page.Path) with { Line = error.Line, Column = error.Column }, error.Message);
            foreach (var id in page.RepeatedIds.Distinct(StringComparer.Ordinal))
                yield return new Diagnostic(DiagnosticCode.BrokenMarkup, Severity.Error, PageNames.Served(page.Path), $"the id '{id}' stands on the page more than once");
        }
    }
}
