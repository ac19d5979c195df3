using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>Every image says what it shows, or by an empty text that it shows nothing of weight (WCAG 2.2, 1.1.1).</summary>
internal sealed class AlternativeTexts : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from page in site.Pages.Values
        from image in page.ImagesWithoutAlt
        select image.InText
            ? new Diagnostic(DiagnosticCode.MissingAlternativeText, Severity.Info, names.Text(page.Path, image.Address), $"image {image.Address} has no alternative text",
                "Write one: ![what it shows](address).")
            : new Diagnostic(DiagnosticCode.MissingAlternativeText, Severity.Error, PageNames.Served(page.Path), $"image {image.Address} has no alternative text");
}
