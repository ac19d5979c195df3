namespace DigestSite.Archive;

/// <summary>
/// One of the names by which an item is known again: its id, or its link without what does not matter.
/// An id that is no address counts only together with the host it comes from: two blogs may both number their posts.
/// </summary>
/// <param name="Value">Compared ordinally.</param>
/// <param name="Reason">For messages: <c>both have the id …</c>.</param>
public sealed record ItemIdentity(string Value, string Reason)
{
    public bool Equals(ItemIdentity? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The id first, the link then; whichever there is.</summary>
    public static IEnumerable<ItemIdentity> Of(string? id, string? link)
    {
        if (!string.IsNullOrWhiteSpace(id))
            yield return OfId(id.Trim(), link);
        if (OfLink(link) is { } byLink)
            yield return byLink;
    }

    public static ItemIdentity OfId(string id, string? link)
    {
        var global = Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.Scheme.Length > 1;
        return new ItemIdentity(global ? $"id {id}" : $"id {HostOf(link)} {id}", $"both have the id {id}");
    }

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

        return Of(id, link);
    }

    private static string? ValueOf(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..].Trim().Trim('"', '\'') : null;

    private static string HostOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) ? NormalisedLink.Host(uri) : "";
}
