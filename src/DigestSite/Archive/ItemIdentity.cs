namespace DigestSite.Archive;

/// <summary>
/// One of the names by which an item is known again: its id, or its link without what does not matter.
/// An id that is no address counts only together with the host or the feed it comes from: two blogs may both number their posts.
/// </summary>
/// <param name="Value">Compared ordinally.</param>
/// <param name="Reason">For messages: <c>both have the id …</c>.</param>
public sealed record ItemIdentity(string Value, string Reason)
{
    public bool IsLink => Value.StartsWith("link ", StringComparison.Ordinal);

    public bool Equals(ItemIdentity? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id first, the link then; whichever there is.</summary>
    /// <param name="feeds">Keys of the feeds that gave the id.</param>
    public static IEnumerable<ItemIdentity> Of(string? id, string? link, IEnumerable<string> feeds) =>
        OfLink(link) is { } byLink ? OfId(id, link, feeds).Append(byLink) : OfId(id, link, feeds);

    /// <summary>What an item may be known by when all that is left of it is an id or a link of former times.</summary>
    public static IEnumerable<ItemIdentity> OfAlias(string alias, string? link, IEnumerable<string> feeds) =>
        IsAddress(alias) ? Of(alias, alias, feeds) : OfId(alias, link, feeds);

    /// <summary>By the host of its link, and by its feeds, so that an article is known again when its publisher moves to another host.</summary>
    public static IEnumerable<ItemIdentity> OfId(string? id, string? link, IEnumerable<string> feeds)
    {
        if (string.IsNullOrWhiteSpace(id))
            yield break;

        yield return OfId(id.Trim(), link);
        if (IsGlobal(id))
            yield break;
        foreach (var feed in feeds)
            yield return new ItemIdentity($"id of {feed}: {id.Trim()}", $"both have the id {id.Trim()}");
    }

    public static ItemIdentity OfId(string id, string? link) =>
        new(IsAddress(id) ? $"id {NormalisedLink.Of(id)}" : IsGlobal(id) ? $"id {id}" : $"id {HostOf(link)} {id}", $"both have the id {id}");

    public static ItemIdentity? OfLink(string? link) =>
        string.IsNullOrWhiteSpace(link) ? null : new ItemIdentity($"link {NormalisedLink.Of(link)}", $"both link to {link}");

    /// <summary>The identities that a file with a broken head most likely has, read off its lines.</summary>
    public static IEnumerable<ItemIdentity> Guess(string text)
    {
        string? id = null, link = null;
        foreach (var line in text.Split('\n').Take(100))
        {
            id ??= ValueOf(line, "id:");
            link ??= ValueOf(line, "link:");
        }

        return Of(id, link, []);
    }

    private static string? ValueOf(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..].Trim().Trim('"', '\'') : null;

    private static bool IsAddress(string id) => Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>An id that begins with a slash is an address for some systems only.</summary>
    private static bool IsGlobal(string id) => !id.StartsWith('/') && Uri.TryCreate(id.Trim(), UriKind.Absolute, out var uri) && uri.Scheme.Length > 1;

    private static string HostOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) ? NormalisedLink.Host(uri) : "";
}
