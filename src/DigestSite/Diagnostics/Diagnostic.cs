namespace DigestSite.Diagnostics;

/// <summary>One problem, as data: what is wrong, where, and what to do about it.</summary>
/// <param name="Place">The file, or the line in it; <see langword="null"/> when it is about the digest as a whole.</param>
/// <param name="Message">One line, without the place.</param>
/// <param name="Hint">What a person can do; <see langword="null"/> when the message says it all.</param>
public sealed record Diagnostic(DiagnosticCode Code, Severity Severity, Place? Place, string Message, string? Hint = null)
{
    /// <summary><c>input/digest.yml(12,5): unknown key 'tag', did you mean 'tags'?</c></summary>
    public override string ToString() => Place is null ? Message : $"{Place}: {Message}";
}

/// <summary>How grave a problem is. An error makes the run end with exit code 1; a warning never does.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
