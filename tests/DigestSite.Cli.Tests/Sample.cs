namespace DigestSite.Cli.Tests;

/// <summary>The smallest digest that shows something: one source, two items.</summary>
internal static class Sample
{
    public const string Configuration = """
        site:
          title: Sample digest
          description: Two articles.
          base-url: https://example.org/
        sources:
          - key: blog
            name: A blog
            feed: https://blog.example/feed.xml
        """;

    public const string Feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel>
            <title>A blog</title>
            <link>https://blog.example/</link>
            <description>About &amp; around</description>
            <language>en</language>
            <lastBuildDate>Fri, 22 May 2026 08:00:00 GMT</lastBuildDate>
            <item>
              <title>First steps</title>
              <link>https://blog.example/first/</link>
              <guid>first</guid>
              <dc:creator>Ada</dc:creator>
              <category>C#</category>
              <category>Tests</category>
              <pubDate>Mon, 18 May 2026 09:00:00 GMT</pubDate>
              <description>How it begins.</description>
              <content:encoded><![CDATA[<h2 id="a">A heading</h2><p>Some <em>words</em>.</p><script>alert(1)</script>]]></content:encoded>
            </item>
            <item>
              <title>Only a &lt;teaser&gt;</title>
              <guid>https://blog.example/second/</guid>
              <description>There is no more.</description>
            </item>
          </channel>
        </rss>
        """;

    public static void WriteTo(TempFolder folder)
    {
        folder.Write("input/digest.yml", Configuration);
        folder.Write("input/feeds/blog.xml", Feed);
    }
}
