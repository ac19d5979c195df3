namespace DigestSite.Cli.Help;

/// <summary>What <c>--help</c> teaches about a command beyond its options.</summary>
/// <param name="Does">A short paragraph, lines of at most 80 characters.</param>
/// <param name="Reads">Name and meaning of what it reads.</param>
/// <param name="Writes">Name and meaning of what it writes.</param>
/// <param name="Examples">Command lines without <c>digest</c>, and what each is for.</param>
/// <param name="ExitCodes">Each number it can end with.</param>
internal sealed record Guide(
    string Does,
    IReadOnlyList<(string Name, string Meaning)> Reads,
    IReadOnlyList<(string Name, string Meaning)> Writes,
    IReadOnlyList<(string Line, string Purpose)> Examples,
    IReadOnlyList<(int Code, string Meaning)> ExitCodes);
