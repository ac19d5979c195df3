using System.CommandLine;
using System.CommandLine.Invocation;

namespace DigestSite.Cli.Help;

internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetName().Version!.ToString(3);
        parseResult.InvocationConfiguration.Output.WriteLine($"digest {version}");
        return ExitCode.Success;
    }
}
