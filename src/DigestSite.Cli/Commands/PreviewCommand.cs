using DigestSite.Cli.Help;

namespace DigestSite.Cli.Commands;

/// <summary><c>digest preview</c></summary>
internal sealed class PreviewCommand : GuidedCommand
{
    public PreviewCommand(Shell shell) : base("preview", "serve the site on this machine, watch, reload the browser")
    {
        _ = shell;
        this.SetAction(_ => 0);
    }

    public override Guide Guide { get; } = new("", [], [], [], []);
}
