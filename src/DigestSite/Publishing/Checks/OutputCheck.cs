namespace DigestSite.Publishing.Checks;

/// <summary>The site itself is built anew by whoever publishes it.</summary>
internal sealed class OutputCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        if (facts.Repository is { } repository)
        {
            yield return repository.IgnoresOutput
                ? CheckUp.Fine("git ignores the output folder")
                : CheckUp.Warning("git does not ignore the output folder: each build would be a large commit", "Add a line to .gitignore:  output/");
        }
    }
}
