using System.Text.Json;
using System.Xml.Linq;
using DigestSite.Feeds.Tests.Writing;

namespace DigestSite.Tests.Scenarios;

/// <summary>The feeds of real and hostile digests, held to the rules of their specifications.</summary>
public sealed class SpecificationSpecs
{
    [Theory]
    [InlineData(Scenario.Real)]
    [InlineData("small")]
    [InlineData("formats")]
    public async Task Every_feed_of_the_site_keeps_to_its_specification(string name)
    {
        using var scenario = new Scenario(name);
        await scenario.BuildAsync();

        var rss = scenario.Texts("output").Where(f => f.Path.EndsWith("feed.xml", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(rss);
        Assert.All(rss, f => RssRules.Check(XDocument.Parse(f.Text)));
        AtomRules.Check(XDocument.Parse(scenario.Read("output/atom.xml")));
        using var json = JsonDocument.Parse(scenario.Read("output/feed.json"));
        JsonFeedRules.Check(json.RootElement);
    }
}
