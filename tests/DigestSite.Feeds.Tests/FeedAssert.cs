namespace DigestSite.Feeds.Tests;

/// <summary>Compares feeds by value and shows where they differ.</summary>
public static class FeedAssert
{
    /// <summary>The formats and who made the ids aside: a written feed has its own.</summary>
    public static void Equal(Feed expected, Feed actual) => Assert.Equal(Text(expected), Text(actual));

    private static string Text(Feed feed) =>
        FeedText.Of(feed with { Format = default, Items = [.. feed.Items.Select(i => i with { HasMadeId = false })] });
}
