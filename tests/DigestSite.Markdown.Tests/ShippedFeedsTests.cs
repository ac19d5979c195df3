using System.Xml.Linq;

namespace DigestSite.Markdown.Tests;

/// <summary>The articles of the feeds that are shipped with the project.</summary>
public sealed class ShippedFeedsTests
{
    private static readonly Lazy<List<(string Html, Conversion Conversion)>> Articles = new(() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "RealFeeds"), "*.xml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => XDocument.Load(file).Descendants("item"))
            .Select(item => item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))?.Value.Trim() ?? "")
            .Distinct(StringComparer.Ordinal)
            .Select(html => (html, MarkdownConverter.Convert(html)))
            .ToList());

    [Fact]
    public void The_Markdown_of_every_article_comes_back_as_the_same_bytes()
    {
        foreach (var (_, conversion) in Articles.Value)
        {
            Assert.Equal(conversion.Markdown, MarkdownConverter.Convert(MarkdownRenderer.Render(conversion.Markdown).Html).Markdown);
        }
    }

    [Fact]
    public void Every_line_of_every_article_could_be_said_exactly() =>
        Assert.DoesNotContain(Articles.Value.SelectMany(article => article.Conversion.Findings), finding => finding.What == "Markdown could not say it exactly");

    [Theory]
    [InlineData("\\(…\\) that was $…$", 47)]
    [InlineData("Mermaid diagram without line breaks: put back", 13)]
    [InlineData("link within the page that led nowhere", 37)]
    [InlineData("formula without its row breaks: put back where it is typeset", 2)]
    [InlineData("link within the page that leads nowhere", 6)]
    public void What_publishers_broke_is_mended_where_that_is_certain(string what, int count) =>
        Assert.Equal(count, Articles.Value.SelectMany(article => article.Conversion.Findings).Where(finding => finding.What == what).Sum(finding => finding.Count));

    [Fact]
    public void Joined_words_are_seen_in_articles_that_lost_their_line_breaks_and_in_no_others()
    {
        foreach (var (html, conversion) in Articles.Value)
        {
            var isReported = conversion.Findings.Any(finding => finding is { Kind: FindingKind.Damaged, What: "words joined where the publisher dropped line breaks" });

            // Of the shipped feeds only one comes from Hexo, with its mark in every heading.
            if (isReported) Assert.Contains("headerlink", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_published_is_safe()
    {
        foreach (var (_, conversion) in Articles.Value) Assert.Empty(Unsafe.Findings(MarkdownRenderer.Render(conversion.Markdown, RenderingOptions.Published).Html));
    }
}
