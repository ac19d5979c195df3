using System.Text.Json;

namespace DigestSite.Feeds.Tests.Writing;

/// <summary>What JSON Feed 1.1 asks of a feed.</summary>
internal static class JsonFeedRules
{
    private static readonly string[] FeedNames =
        ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"];

    private static readonly string[] ItemNames =
        ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"];

    public static void Check(JsonElement feed)
    {
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(JsonValueKind.String, feed.GetProperty("title").ValueKind);
        Assert.All(feed.EnumerateObject(), p => Assert.Contains(p.Name, FeedNames));
        foreach (var name in (string[])["home_page_url", "feed_url", "next_url", "icon"])
            CheckAddress(feed, name);
        CheckAuthors(feed);
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.All(items, CheckItem);
        SpecRules.AreUnique(items.Select(i => i.GetProperty("id").GetString()!));
    }

    private static void CheckItem(JsonElement item)
    {
        Assert.All(item.EnumerateObject(), p => Assert.Contains(p.Name, ItemNames));
        Assert.NotEmpty(item.GetProperty("id").GetString()!);
        Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _));
        foreach (var name in (string[])["url", "image"])
            CheckAddress(item, name);
        foreach (var name in (string[])["date_published", "date_modified"])
        {
            if (item.TryGetProperty(name, out var date))
                SpecRules.IsRfc3339(date.GetString()!);
        }
        CheckAuthors(item);
        if (item.TryGetProperty("tags", out var tags))
            Assert.All(tags.EnumerateArray(), t => Assert.NotEmpty(t.GetString()!));
        if (!item.TryGetProperty("attachments", out var attachments))
            return;
        foreach (var attachment in attachments.EnumerateArray())
        {
            SpecRules.IsAddress(attachment.GetProperty("url").GetString()!);
            SpecRules.IsMediaType(attachment.GetProperty("mime_type").GetString()!);
        }
    }

    private static void CheckAuthors(JsonElement holder)
    {
        if (holder.TryGetProperty("authors", out var authors))
            Assert.All(authors.EnumerateArray(), a => Assert.True(a.TryGetProperty("name", out _) || a.TryGetProperty("url", out _) || a.TryGetProperty("avatar", out _)));
    }

    private static void CheckAddress(JsonElement holder, string name)
    {
        if (holder.TryGetProperty(name, out var address))
            SpecRules.IsAddress(address.GetString()!);
    }
}
