using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Markdown;

namespace DigestSite.Import;

/// <summary>Says what conversion did to an article: what it left out, said otherwise, mended, could not mend, or guessed.</summary>
public static class ConversionReport
{
    public static void Add(ArticleDraft draft, Place place, DiagnosticBag diagnostics)
    {
        foreach (var finding in draft.Fidelity.Findings)
            diagnostics.Add(new Diagnostic(DiagnosticCode.ConversionLoss, Severity.Info, place, Describe(finding)));
        if (draft.Lost.AreMost)
        {
            diagnostics.Warning(DiagnosticCode.LostText, place, string.Create(CultureInfo.InvariantCulture, $"holds {draft.Lost.Kept} of about {draft.Lost.Given} words that its feed gives"),
                "Compare it with its original. If a part is missing, write it in: the file is yours once it is edited; or set 'content: excerpt' for its source.");
        }
    }

    private static string Describe(Finding finding)
    {
        var times = finding.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({finding.Count} times)") : "";
        var sample = finding.Sample is null ? "" : $": {finding.Sample}";
        return $"{finding.Kind.ToString().ToLowerInvariant()}: {finding.Code.Words}{times}{sample}";
    }
}
