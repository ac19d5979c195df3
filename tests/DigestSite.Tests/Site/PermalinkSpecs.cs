using DigestSite.Site;

namespace DigestSite.Tests.Site;

public sealed class PermalinkSpecs
{
    [Theory]
    [InlineData("/", "/", "./")]
    [InlineData("/", "/tags/", "tags/")]
    [InlineData("/tags/", "/", "../")]
    [InlineData("/tags/python/", "/tags/", "../")]
    [InlineData("/tags/python/", "/tags/python/", "./")]
    [InlineData("/tags/python/", "/tags/python/feed.xml", "feed.xml")]
    [InlineData("/tags/python/page/2/", "/articles/a/", "../../../../articles/a/")]
    [InlineData("/articles/a/", "/articles/b/", "../b/")]
    [InlineData("/articles/a/", "/feed.xml", "../../feed.xml")]
    [InlineData("/", "/tags/机器学习/", "tags/%E6%9C%BA%E5%99%A8%E5%AD%A6%E4%B9%A0/")]
    public void Pages_link_to_each_other_relatively(string from, string to, string link)
    {
        Assert.Equal(link, Permalink.Relative(from, to));
        Assert.Equal("https://x.github.io/repo" + Permalink.Encode(to), new Uri(new Uri("https://x.github.io/repo" + from), link).AbsoluteUri);
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/tags/python/", "tags/python/index.html")]
    [InlineData("/feed.xml", "feed.xml")]
    public void A_page_is_the_index_of_its_folder(string path, string file) => Assert.Equal(file, Permalink.FileOf(path));

    [Fact]
    public void The_first_part_of_a_listing_is_the_listing()
    {
        Assert.Equal("/tags/python/", Permalink.Part("/tags/python/", 1));
        Assert.Equal("/tags/python/page/2/", Permalink.Part("/tags/python/", 2));
    }
}
