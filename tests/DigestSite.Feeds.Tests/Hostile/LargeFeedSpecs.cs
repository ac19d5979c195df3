using System.Text;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Tests.Hostile;

public class LargeFeedSpecs
{
    private const int Items = 20_000;
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public void Twenty_thousand_items_of_sixty_megabytes_are_read_one_after_the_other_in_little_memory()
    {
        var document = Document();
        Assert.InRange(document.Length, 60 * Megabyte, 64 * Megabyte);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);

        foreach (var item in FeedReader.ReadItems(document))
        {
            Assert.Equal($"Item {count}", item.Title);
            if (count++ % 5000 == 2500)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(Items, count);
        // The bytes of the document aside; other tests that run meanwhile are in the figure.
        Assert.InRange(most, long.MinValue, 100 * Megabyte);
    }

    private static byte[] Document()
    {
        var body = string.Concat(Enumerable.Repeat("<p>Text of an article with <code>a &lt; b</code>, “quotes” and more of the same.</p>\n", 36));
        var document = new MemoryStream(62 * (int)Megabyte);
        void Write(string text) => document.Write(Encoding.UTF8.GetBytes(text));
        Write("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Large</title>");
        for (var i = 0; i < Items; i++)
            Write($"<item><title>Item {i}</title><guid>{i}</guid><content:encoded><![CDATA[{body}]]></content:encoded></item>");
        Write("</channel></rss>");
        return document.ToArray();
    }
}
