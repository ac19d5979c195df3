using DigestSite.Pipelines;

namespace DigestSite.Publishing.Checks;

/// <summary>The archive is in git: nowhere else is it kept.</summary>
internal sealed class ArchiveCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        if (facts.Repository is not { } repository)
            yield break;

        if (repository.IgnoresArchive)
            yield return CheckUp.Error("git ignores the archive: articles that have left their feeds would be lost", "Take the input folder out of .gitignore.");
        else if (repository.Uncommitted > 0)
            yield return CheckUp.Warning($"{Counted.As(repository.Uncommitted, "file")} of the input folder not committed", "Commit and push:  git add input && git commit && git push");
        else
            yield return CheckUp.Fine("the archive is committed");
    }
}
