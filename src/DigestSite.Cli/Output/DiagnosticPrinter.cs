using DigestSite.Diagnostics;

namespace DigestSite.Cli.Output;

/// <summary>The one place that prints diagnostics.</summary>
/// <param name="root">The folder that the places of diagnostics are relative to.</param>
internal sealed class DiagnosticPrinter(Shell shell, Verbosity verbosity, string root)
{
    private readonly Ink _ink = new(shell.ErrorHasColour);

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(IsShown))
        {
            Print(diagnostic);
            if (shell.IsGitHubActions)
                shell.Output.WriteLine(GitHubAnnotation.Of(diagnostic, NameInWorkspace));
        }
    }

    private bool IsShown(Diagnostic diagnostic) => diagnostic.Severity > Severity.Info || verbosity == Verbosity.Detailed;

    private void Print(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity switch
        {
            Severity.Error => _ink.Error("error"),
            Severity.Warning => _ink.Warning("warning"),
            _ => _ink.Note("note"),
        };
        var place = diagnostic.Place is { } p ? _ink.Strong(Printable.Line(p.ToString())) + ": " : "";

        shell.Error.WriteLine($"{severity}: {place}{Printable.Line(diagnostic.Message)} {_ink.Faint($"[{DiagnosticName.Of(diagnostic.Code)}]")}");
        if (diagnostic.Hint is { } hint)
            shell.Error.WriteLine($"    {_ink.Faint(Printable.Line(hint))}");
    }

    /// <summary>GitHub finds a file by its path in the workspace, which may lie above the digest.</summary>
    private string NameInWorkspace(string file)
    {
        var workspace = shell.Variable("GITHUB_WORKSPACE") is { Length: > 0 } named ? named : shell.Directory;
        return Path.GetRelativePath(workspace, Path.Combine(root, file)).Replace('\\', '/');
    }
}
