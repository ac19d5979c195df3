using DigestSite.Diagnostics;

namespace DigestSite.Checks;

/// <summary>What the fork's own style sheets name is among the files that are shipped.</summary>
internal sealed class StyleSheets : ISiteCheck
{
    public IEnumerable<Diagnostic> Check(RenderedSite site, PageNames names) =>
        from sheet in names.StyleSheets
        from address in StyleAddresses.In(sheet.Text)
        let problem = ProblemOf(address, sheet.Path, site)
        where problem is not null
        select problem with { Place = new Place(sheet.File, address.Line) };

    private static Diagnostic? ProblemOf(StyleAddress address, string path, RenderedSite site)
    {
        if (address.Text.StartsWith('#') || address.Text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return null;

        if (site.Resolve(path, address.Text) is { } target)
        {
            return site.Map.Find(target.Path) is not null ? null : new Diagnostic(DiagnosticCode.DeadLink, Severity.Error, null, $"names {address.Text}: there is no such file",
                "Addresses in a style sheet begin at its own folder: put the file into input/assets/ and write its name.");
        }

        if (LinkAddress.IsWithoutHost(address.Text))
            return new Diagnostic(DiagnosticCode.BrokenAddress, Severity.Error, null, $"names {address.Text}: an address without a host");

        return new Diagnostic(DiagnosticCode.DeadLink, Severity.Warning, null, $"names {address.Text}, which is not on this site: pages load style sheets and fonts from nowhere else",
            "Put a copy into input/assets/.");
    }
}
