using DigestSite.Diagnostics;

namespace DigestSite.Tests;

internal static class DiagnosticText
{
    /// <summary>As a person reads them: one problem a line, its hint below.</summary>
    public static string Printed(this DiagnosticBag diagnostics) =>
        string.Join('\n', diagnostics.Sorted.Select(d => $"{d.Severity} {d.Code}: {d}{(d.Hint is null ? "" : $"\n    {d.Hint}")}"));
}
