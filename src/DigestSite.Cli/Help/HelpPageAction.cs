using System.CommandLine;
using System.CommandLine.Invocation;

namespace DigestSite.Cli.Help;

internal sealed class HelpPageAction : SynchronousCommandLineAction
{
    /// <summary>Who asks for help gets it, whatever else is wrong with the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(HelpPage.Of(parseResult.CommandResult.Command));
        return ExitCode.Success;
    }
}
