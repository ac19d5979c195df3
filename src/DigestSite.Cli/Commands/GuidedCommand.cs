using System.CommandLine;
using DigestSite.Cli.Help;

namespace DigestSite.Cli.Commands;

/// <summary>A command that can explain itself.</summary>
internal abstract class GuidedCommand(string name, string description) : Command(name, description)
{
    public abstract Guide Guide { get; }
}
