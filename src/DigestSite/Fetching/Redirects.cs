namespace DigestSite.Fetching;

/// <summary>Where a redirect may lead.</summary>
internal static class Redirects
{
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    public static bool IsPermanent(int status) => status is 301 or 308;

    /// <param name="visited">Every address asked so far, the one that redirects last.</param>
    /// <param name="location">As the server wrote it.</param>
    /// <returns>The next address, or why there is none.</returns>
    public static (Uri? Next, string? Refusal) Follow(IReadOnlyList<Uri> visited, Uri? location, FetchLimits limits)
    {
        var from = visited[^1];
        if (location is null || !Uri.TryCreate(from, location, out var target))
            return (null, "redirects without saying where to");

        if (target.Scheme is not ("http" or "https") || target.Host.Length == 0)
            return (null, $"redirects to {target}, which is no address of the web");
        if (from.Scheme == "https" && target.Scheme == "http")
            return (null, $"redirects from https to {target}, which anyone on the way could forge");

        // Without fragment, user and password: none of a server's business.
        var next = new Uri(target.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        if (visited.Contains(next))
            return (null, $"redirects in a circle, back to {next}");
        return visited.Count > limits.Redirects ? (null, $"redirects more than {limits.Redirects} times") : (next, null);
    }
}
