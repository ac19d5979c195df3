using System.Text.Json;
using System.Xml.Linq;
using DigestSite.Tests.Scenarios;

namespace DigestSite.Tests.Site;

public sealed class FeedTextSpecs
{
    [Fact]
    public async Task A_summary_is_text_in_feeds_whatever_it_looks_like()
    {
        using var scenario = new Scenario();
        scenario.Write("input/digest.yml", "site:\n  title: Test\n  base-url: https://test.example/\n");
        scenario.Write("input/articles/2026/a.md", "---\ntitle: A\npublished: 2026-05-12\nsummary: List<T> & more, <b>not bold</b> &amp; so on\n---\nText\n");

        await scenario.BuildAsync();

        const string Html = "List&lt;T&gt; &amp; more, &lt;b&gt;not bold&lt;/b&gt; &amp;amp; so on";
        Assert.Equal(Html, XDocument.Parse(scenario.Read("output/feed.xml")).Descendants("item").Single().Element("description")!.Value);
        Assert.Equal(Html, XDocument.Parse(scenario.Read("output/atom.xml")).Descendants().Single(e => e.Name.LocalName == "summary").Value);
        // JSON Feed 1.1: a summary is plain text.
        Assert.Equal("List<T> & more, <b>not bold</b> &amp; so on", JsonDocument.Parse(scenario.Read("output/feed.json")).RootElement.GetProperty("items")[0].GetProperty("summary").GetString());
    }
}
