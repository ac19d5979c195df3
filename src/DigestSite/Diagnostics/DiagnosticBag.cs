using System.Collections.Concurrent;

namespace DigestSite.Diagnostics;

/// <summary>Where the steps of a run put what they noticed. Safe to share between threads.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _all = new();

    /// <summary>In an order that does not depend on who came first: by place, then severity, then text.</summary>
    public IReadOnlyList<Diagnostic> Sorted =>
    [
        .. _all
            .Distinct()
            .OrderBy(d => d.Place)
            .ThenByDescending(d => d.Severity)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];

    public bool HasErrors => _all.Any(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _all.Enqueue(diagnostic);

    public void Error(DiagnosticCode code, Place? place, string message, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Error, place, message, hint));

    public void Warning(DiagnosticCode code, Place? place, string message, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Warning, place, message, hint));

    public void Info(DiagnosticCode code, Place? place, string message, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Info, place, message, hint));
}
