using System.CommandLine;
using System.CommandLine.Parsing;
using DigestSite.Cli.Output;
using DigestSite.Yaml;

namespace DigestSite.Cli.Commands;

/// <summary>The options that the commands on a whole digest have in common.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> _input = new("--input")
    {
        HelpName = "DIR",
        Description = "what a curator edits (default: input)",
        DefaultValueFactory = _ => "input",
    };

    private readonly Option<string> _output = new("--output")
    {
        HelpName = "DIR",
        Description = "where the site is written (default: output)",
        DefaultValueFactory = _ => "output",
    };

    private readonly Option<Uri?> _baseUrl = new("--base-url")
    {
        HelpName = "URL",
        Description = "where the site will stand; wins over digest.yml",
        CustomParser = ParseBaseUrl,
    };

    private readonly Option<Verbosity> _verbosity = new("--verbosity")
    {
        HelpName = "LEVEL",
        Description = "quiet: errors and warnings only; normal; detailed: every note too",
        DefaultValueFactory = _ => Verbosity.Normal,
        CustomParser = ParseVerbosity,
    };

    public void AddTo(Command command)
    {
        command.Add(_input);
        command.Add(_output);
        command.Add(_baseUrl);
        command.Add(_verbosity);
    }

    /// <summary>What was typed, or what is wrong with it.</summary>
    public (SiteRun? Run, string? Misuse) Bind(ParseResult parsed, Shell shell)
    {
        var input = parsed.GetRequiredValue(_input);
        if (WrongInput(input, shell) is { } missing)
            return (null, missing);

        var output = parsed.GetRequiredValue(_output);
        var run = new SiteRun(shell, shell.FullPath(input), shell.FullPath(output), parsed.GetValue(_baseUrl), parsed.GetValue(_verbosity));
        if (Holds(run.Folders.Input, run.Folders.Output) || Holds(run.Folders.Output, run.Folders.Input))
            return (null, $"The output folder '{output}' and the input folder '{input}' must not lie in each other.");

        return File.Exists(run.Folders.Output) ? (null, $"--output '{output}' is a file, not a folder.") : (run, null);
    }

    private static string? WrongInput(string input, Shell shell)
    {
        var path = Path.TrimEndingDirectorySeparator(shell.FullPath(input));
        if (Directory.Exists(path))
            return null;
        if (File.Exists(path))
            return $"--input '{input}' is a file, not a folder.";

        var parent = Path.GetDirectoryName(path);
        var siblings = Directory.Exists(parent) ? Directory.EnumerateDirectories(parent).Select(d => Path.GetFileName(d)!) : [];
        var near = Spelling.Nearest(Path.GetFileName(path), siblings);
        return $"The input folder '{input}' does not exist." + (near is null
            ? " Run digest in the folder that holds it, or name it with --input DIR."
            : $" Did you mean '{near}'?");
    }

    private static bool Holds(string outer, string inner)
    {
        var relative = Path.GetRelativePath(outer, inner);
        return relative == "." || (!Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != "..");
    }

    private static Uri? ParseBaseUrl(ArgumentResult result)
    {
        var typed = result.Tokens.Single().Value;
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            var near = Uri.TryCreate("https://" + typed, UriKind.Absolute, out var guess) && guess.Host.Contains('.') ? $" Did you mean '{guess}'?" : "";
            result.AddError($"--base-url '{typed}' is not an absolute http or https address.{near}");
            return null;
        }

        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
        {
            result.AddError($"--base-url '{typed}' may have a path, but no user, query or fragment.");
            return null;
        }

        return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
    }

    private static Verbosity ParseVerbosity(ArgumentResult result)
    {
        var typed = result.Tokens.Single().Value;
        var names = Enum.GetNames<Verbosity>().Select(n => n.ToLowerInvariant()).ToArray();
        if (names.Contains(typed))
            return Enum.Parse<Verbosity>(typed, ignoreCase: true);

        var near = Spelling.Nearest(typed, names) is { } name ? $" Did you mean '{name}'?" : "";
        result.AddError($"--verbosity '{typed}' is none of {string.Join(", ", names)}.{near}");
        return Verbosity.Normal;
    }
}
