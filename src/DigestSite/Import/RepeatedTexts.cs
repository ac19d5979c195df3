namespace DigestSite.Import;

/// <summary>
/// Finds the articles whose feed suddenly gives one and the same text for several of them: an error page, a notice of a
/// paywall, a template that lost its field.
/// </summary>
internal static class RepeatedTexts
{
    public static HashSet<IncomingArticle> Of(IReadOnlyList<MatchedArticle> articles) =>
        articles
            .Where(a => a.Old is not null)
            .GroupBy(a => (a.Incoming.Best.Feed.Address.Key, Text: a.Incoming.Item.Content ?? a.Incoming.Item.Summary))
            // Articles that always had one text do not lose it.
            .Where(same => !string.IsNullOrWhiteSpace(same.Key.Text) && same.Select(a => a.Old!.Body).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .SelectMany(same => same.Select(a => a.Incoming))
            .ToHashSet();
}
