namespace DigestSite.Publishing.Checks;

/// <summary>The digest is in git, and git knows where to push it.</summary>
internal sealed class RemoteCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        yield return facts switch
        {
            { HasGit: false } => CheckUp.Error("git is not found", "Install it: https://git-scm.com/downloads"),
            { Repository: null } => CheckUp.Error("this is no git repository", "Fork the template on GitHub, clone your fork, and work there."),
            { Repository.Remote: null } => CheckUp.Error("the repository has no remote", "Create one on GitHub, then:  git remote add origin https://github.com/you/your-fork.git"),
            { Repository.GitHub: { } gitHub } => CheckUp.Fine($"pushed to {gitHub.Address}"),
            _ => CheckUp.Warning("the remote is not on GitHub, and the publish workflow is for GitHub", "Run 'digest fetch' and 'digest build' elsewhere, and publish what is in output/."),
        };
    }
}
