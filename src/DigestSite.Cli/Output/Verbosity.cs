namespace DigestSite.Cli.Output;

/// <summary>How much a command says.</summary>
internal enum Verbosity
{
    /// <summary>Errors and warnings only.</summary>
    Quiet,

    Normal,

    /// <summary>Every note, too.</summary>
    Detailed,
}
