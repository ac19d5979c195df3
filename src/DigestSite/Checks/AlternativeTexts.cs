using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>Every image says what it shows, or by an empty text that it shows nothing of weight (WCAG 2.2, 1.1.1).</summary>
internal sealed class AlternativeTexts : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from page in site.Pages.Values
        from image in page.ImagesWithoutAlt
        let place = names.Of(page.Path, image.Part, image.Address)
        select new Diagnostic(DiagnosticCode.MissingAlternativeText, image.Part.IsText ? Severity.Info : Severity.Error, place, $"image {image.Address} has no alternative text",
            place == PageNames.Served(page.Path) ? null : "Write one: ![what it shows](address).");
}
