using System.CommandLine;
using System.CommandLine.Parsing;
using DigestSite.Cli.Commands;
using DigestSite.Cli.Output;
using DigestSite.Yaml;

namespace DigestSite.Cli.Help;

/// <summary>Says what is wrong with a command line, and what to type instead.</summary>
internal static class MisuseReport
{
    public static int Write(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Where(t => t.StartsWith('-')).ToList();

        // What follows an unknown option is most likely its value.
        var problems = (unknown.Count > 0 ? unknown : parsed.UnmatchedTokens)
            .Select(token => Unknown(token, command))
            .Concat(parsed.Errors.Where(e => !IsAboutUnmatched(e, parsed)).Select(Describe))
            .Distinct();

        return Write(problems, command, error);
    }

    /// <summary>For what a command finds out only when it runs.</summary>
    public static int Write(string problem, Command command, TextWriter error) => Write([problem], command, error);

    private static int Write(IEnumerable<string> problems, Command command, TextWriter error)
    {
        foreach (var problem in problems)
            error.WriteLine(Printable.Lines(problem));

        var help = command is RootCommand ? "digest --help" : $"digest {command.Name} --help";
        error.WriteLine($"'{help}' says more.");
        return ExitCode.Misuse;
    }

    private static bool IsAboutUnmatched(ParseError error, ParseResult parsed) =>
        error.SymbolResult is CommandResult && parsed.UnmatchedTokens.Any(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal));

    private static string Unknown(string token, Command command)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)));
            return $"Unknown option '{token}'.{DidYouMean(token, options.Select(o => o.Name))}";
        }

        return command is RootCommand
            ? $"Unknown command '{token}'.{DidYouMean(token, command.Subcommands.Select(c => c.Name))}"
            : $"'{command.Name}' does not take '{token}'.";
    }

    private static string DidYouMean(string typed, IEnumerable<string> candidates) =>
        Spelling.Nearest(typed, candidates) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: { Arity.MinimumNumberOfValues: > 0 } option } => $"{option.Name} needs a value: {option.Name} {option.HelpName}",
        OptionResult { Tokens.Count: > 1, Option: { Arity.MaximumNumberOfValues: 1 } option } => $"{option.Name} is given more than once.",
        ArgumentResult { Tokens.Count: 0, Argument: { Arity.MinimumNumberOfValues: > 0 } argument } => $"Nothing to {Verb(argument)}: name at least one {argument.HelpName}.",
        _ => error.Message,
    };

    private static string Verb(Argument argument) => argument.Parents.OfType<GuidedCommand>().First().Name;
}
