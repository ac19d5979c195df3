namespace DigestSite.Publishing.Checks;

/// <summary>The digest has a name of its own.</summary>
internal sealed class TitleCheck : IForkCheck
{
    private const string TitleOfTheTemplate = "Tutorial Digest";

    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        var title = facts.Configuration.Site.Title;
        yield return title == TitleOfTheTemplate
            ? CheckUp.Warning($"the title is still the template's: {title}", $"Give it yours, in {facts.ConfigurationName}:  site: {{ title: … }}")
            : CheckUp.Fine($"the digest is called {title}");
    }
}
