using System.Text;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Tests.Reading;

/// <summary>Nothing is overlooked in silence, and nobody is left alone with what is said.</summary>
public class WarningSpecs
{
    [Fact]
    public void Every_warning_says_what_to_do_or_that_nothing_need_be_done() => Assert.All(FeedWarningCode.All, code =>
    {
        Assert.Matches(@"^(Nothing need be done|[A-Z].*\b(Get|Give|Look|Compare|mend|write|taken)\b|Get|Give|Look).*\.$", code.Advice);
        Assert.DoesNotMatch(@"\.$|\n", code.Say("x"));
    });

    [Fact]
    public void No_two_kinds_have_the_same_words() =>
        Assert.Equal(FeedWarningCode.All.Count, FeedWarningCode.All.Select(c => c.Say(null)).Distinct().Count());

    [Theory]
    [InlineData("<feed><title>t</title><entry><id>u</id><updated>2026-01-01</updated></entry></feed>", nameof(FeedWarningCode.NoAtomNamespace))]
    [InlineData("<rss version='2.0'><channel><title>&#xD83D; t</title></channel></rss>", nameof(FeedWarningCode.HalfReference))]
    [InlineData("<rss version='2.0'><!-- a -- b --><channel><title>t</title></channel></rss>", nameof(FeedWarningCode.CommentWithHyphens))]
    [InlineData("<rss version='2.0'><channel><title>t\uFFFE</title></channel></rss>", nameof(FeedWarningCode.NoCharacter))]
    [InlineData("<?xml version='1.0' encoding='us-ascii'?><rss version='2.0'><channel><title>caf\u00E9</title></channel></rss>", nameof(FeedWarningCode.NotAscii))]
    [InlineData("<rss version='2.0'><channel><title>t</title></channel></rss>", nameof(FeedWarningCode.NoItems))]
    [InlineData("<rss version='2.0'><item><title>t</title></item></rss>", nameof(FeedWarningCode.NoChannel))]
    [InlineData("<rss version='2.0'><channel><title><![CDATA[a <![CDATA[b]]> c]]></title></channel></rss>", nameof(FeedWarningCode.NestedData))]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"\ud83d","items":[]}""", nameof(FeedWarningCode.HalfCharacter))]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[],}""", nameof(FeedWarningCode.JsonTrailingComma))]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"&lt;p&gt;a&lt;/p&gt;"}]}""", nameof(FeedWarningCode.EscapedTwice))]
    public void What_is_odd_is_a_warning(string document, string code)
    {
        // Latin-1, so that what is no ASCII is no UTF-8; but for what Latin-1 has not.
        var encoding = document.Contains('\uFFFE', StringComparison.Ordinal) ? Encoding.UTF8 : Encoding.Latin1;

        var reading = FeedReader.Read(encoding.GetBytes(document));

        Assert.Contains((FeedWarningCode)typeof(FeedWarningCode).GetField(code)!.GetValue(null)!, reading.Warnings.Select(w => w.Code));
    }

    [Fact]
    public void A_sound_feed_has_none()
    {
        const string Sound = """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- one - two -->
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Café</title><id>u</id><updated>2026-01-01T00:00:00Z</updated>
            <entry><id>v</id><title>t</title><updated>2026-01-01T00:00:00Z</updated><link href="https://e.example/"/><content type="html"><![CDATA[<p>a</p>]]></content></entry></feed>
            """;

        Assert.Empty(FeedReader.Read(Encoding.UTF8.GetBytes(Sound)).Warnings);
    }

    [Theory]
    [InlineData("<script/>")]
    [InlineData("<script/><style/><iframe/>")]
    [InlineData("&lt;")]
    [InlineData("&amp;")]
    [InlineData("<!--")]
    [InlineData("[a](http:")]
    [InlineData("# a\n")]
    [InlineData("`a")]
    [InlineData("**a ")]
    [InlineData("|-")]
    [InlineData("\u00C2\u0081")]
    public async Task Work_on_a_body_is_linear_in_what_it_repeats(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

        var reading = Task.Run(() => FeedReader.Read(Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><item><description>{body}</description></item></channel></rss>")));

        Assert.NotNull((await reading.WaitAsync(TimeSpan.FromSeconds(60))).Feed);
    }
}
