using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>A page has one <c>h1</c>, it comes first, and no level is skipped on the way down (WCAG 2.2, technique G141).</summary>
internal sealed class HeadingOrder : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from page in site.Pages.Values
        from problem in ProblemsOf(page)
        select problem.InText
            ? new Diagnostic(DiagnosticCode.HeadingOrder, Severity.Warning, names.Text(page.Path, problem.Text), problem.Message)
            : new Diagnostic(DiagnosticCode.HeadingOrder, Severity.Error, PageNames.Served(page.Path), problem.Message);

    private static IEnumerable<(string Message, string Text, bool InText)> ProblemsOf(PageFacts page)
    {
        var titles = page.Headings.Count(h => h.Level == 1);
        if (titles != 1 && page.Headings.Count > 0)
            yield return ($"has {titles} headings of the first level, not one", "", false);

        var above = 0;
        foreach (var heading in page.Headings)
        {
            if (heading.Level > above + 1)
                yield return ($"heading '{heading.Text}' is of level {heading.Level} below one of level {above}", heading.Text, heading.InText);
            if (heading.Text.Length == 0)
                yield return ($"a heading of level {heading.Level} is empty", "", heading.InText);
            above = heading.Level;
        }
    }
}
