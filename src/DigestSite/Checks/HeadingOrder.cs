using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>A page has one <c>h1</c>, it comes first, and no level is skipped on the way down (WCAG 2.2, technique G141).</summary>
internal sealed class HeadingOrder : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from page in site.Pages.Values
        from problem in ProblemsOf(page)
        select new Diagnostic(DiagnosticCode.HeadingOrder, problem.Part.IsText ? Severity.Warning : Severity.Error, names.Of(page.Path, problem.Part, problem.Text), problem.Message);

    private static IEnumerable<(string Message, string Text, PagePart Part)> ProblemsOf(PageFacts page)
    {
        var titles = page.Headings.Count(h => h is { Level: 1, Part.Kind: not PartKind.Slot });
        if (titles != 1 && page.Headings.Count > 0)
            yield return ($"has {titles} headings of the first level, not one", "", PagePart.Theme);

        var above = 0;
        foreach (var heading in page.Headings)
        {
            // What stands in a slot stands below something else on every page: its message must not depend on that.
            var inSlot = heading.Part.Kind == PartKind.Slot;
            if (inSlot && heading.Level == 1)
                yield return ($"heading '{heading.Text}' is of the first level, which every page has already", heading.Text, heading.Part);
            else if (heading.Level > above + 1)
                yield return (inSlot ? $"heading '{heading.Text}' is of level {heading.Level}, and not every page has one of level {heading.Level - 1} above it"
                    : $"heading '{heading.Text}' is of level {heading.Level} below one of level {above}", heading.Text, heading.Part);
            if (heading.Text.Length == 0)
                yield return ($"a heading of level {heading.Level} is empty", "", heading.Part);
            above = heading.Level;
        }
    }
}
