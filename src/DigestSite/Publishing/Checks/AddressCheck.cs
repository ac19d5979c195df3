namespace DigestSite.Publishing.Checks;

/// <summary>Feeds and canonical links name the place where the site will stand.</summary>
internal sealed class AddressCheck : IForkCheck
{
    public IEnumerable<CheckUp> Examine(ForkFacts facts)
    {
        var address = facts.Configuration.Site.BaseUrl;
        var pages = facts.Repository?.GitHub?.Pages;
        var isPages = address.Host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase);
        if (address.IsLoopback && pages is null)
            yield return CheckUp.Error("base-url is not set: feeds and canonical links would name this machine", Write(facts, "https://example.org/"));
        else if (address.IsLoopback)
            yield return CheckUp.Warning("base-url is not set: the publish workflow knows it, a build elsewhere does not", Write(facts, pages!.AbsoluteUri));
        else if (isPages && pages is not null && !Same(address, pages))
            yield return CheckUp.Error($"base-url is {address}, but this repository is published at {pages}", Write(facts, pages.AbsoluteUri));
        else
            yield return CheckUp.Fine($"the site will stand at {address}");
    }

    private static string Write(ForkFacts facts, string address) => $"Write in {facts.ConfigurationName}:  site: {{ base-url: {address} }}";

    /// <summary>GitHub ignores the case of owners and repositories.</summary>
    private static bool Same(Uri a, Uri b) => a.AbsoluteUri.Equals(b.AbsoluteUri, StringComparison.OrdinalIgnoreCase);
}
