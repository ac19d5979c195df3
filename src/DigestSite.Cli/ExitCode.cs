namespace DigestSite.Cli;

/// <summary>What a command tells the shell. Scripts rely on these: they do not change.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command did its work and found errors.</summary>
    public const int Errors = 1;

    /// <summary>The command could not begin, or was given something it cannot read.</summary>
    public const int Misuse = 2;

    /// <summary>Ended by Ctrl+C: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;
}
