using System.CommandLine;
using System.Globalization;
using System.Text;
using DigestSite.Cli.Commands;

namespace DigestSite.Cli.Help;

/// <summary>Lays out <c>--help</c>. Plain text that does not depend on the width of a terminal.</summary>
internal static class HelpPage
{
    public static string Of(Command command) => command is GuidedCommand guided ? OfCommand(guided) : OfRoot(command);

    private static string OfRoot(Command root)
    {
        var page = new StringBuilder();
        page.Append("""
            digest: a curated digest of tutorials that loses nothing

            Gathers tutorials from the feeds listed in input/digest.yml, keeps each of them as
            a Markdown file in input/articles/, and publishes them as a site with feeds.

            Usage:
              digest [command] [options]

            """);

        Section(page, "Commands", root.Subcommands.Select(c => (c == root.Subcommands[0] ? $"{c.Name} (default)" : c.Name, c.Description!)));
        Section(page, "Options", root.Options.Select(Entry));
        Section(page, "Examples",
        [
            ("digest", "import the recorded feeds and write the site to output/"),
            ("digest preview", "see it at http://localhost:5080/ while you edit"),
            ("digest try https://example.org/feed.xml", "look at a feed before listing it"),
        ]);
        Section(page, "Exit codes", ExitCodes([
            (ExitCode.Success, "done"),
            (ExitCode.Errors, "done, and errors were found"),
            (ExitCode.Misuse, "misuse: a wrong command line, a missing folder, something that cannot be read at all"),
            (ExitCode.Interrupted, "interrupted"),
        ]));
        page.Append("\n'digest COMMAND --help' says more: what it reads and writes, examples, exit codes.\n");
        return page.ToString();
    }

    private static string OfCommand(GuidedCommand command)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"digest {command.Name}: {command.Description}\n\n{command.Guide.Does}\n\nUsage:\n  digest {Usage(command)}\n");

        Section(page, "Reads", command.Guide.Reads);
        Section(page, "Writes", command.Guide.Writes);
        Section(page, "Options", command.Options.Concat(command.Parents.OfType<RootCommand>().SelectMany(r => r.Options.Where(o => o.Recursive))).Select(Entry));

        page.Append("\nExamples:\n");
        foreach (var (line, purpose) in command.Guide.Examples)
            page.Append(CultureInfo.InvariantCulture, $"  {line}\n      {purpose}\n");

        Section(page, "Exit codes", ExitCodes(command.Guide.ExitCodes));
        return page.ToString();
    }

    private static string Usage(Command command)
    {
        var arguments = command.Arguments.Select(a => a.Arity switch
        {
            { MinimumNumberOfValues: 0 } => $" [{a.HelpName}...]",
            { MaximumNumberOfValues: > 1 } => $" {a.HelpName}...",
            _ => $" {a.HelpName}",
        });
        return $"{command.Name}{string.Concat(arguments)} [options]";
    }

    private static IEnumerable<(string, string)> ExitCodes(IEnumerable<(int Code, string Meaning)> codes) =>
        codes.Select(c => (c.Code.ToString(CultureInfo.InvariantCulture), c.Meaning));

    private static (string, string) Entry(Option option) => (
        option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}",
        option.Description ?? "");

    private static void Section(StringBuilder page, string title, IEnumerable<(string Name, string Meaning)> entries)
    {
        var rows = entries.ToList();
        if (rows.Count == 0)
            return;

        var width = rows.Max(r => r.Name.Length);
        page.Append(CultureInfo.InvariantCulture, $"\n{title}:\n");
        foreach (var (name, meaning) in rows)
        {
            var indented = meaning.Replace("\n", "\n" + new string(' ', width + 4), StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"  {name.PadRight(width)}  {indented}\n");
        }
    }
}
