using System.Globalization;
using DigestSite.Archive;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary>What would change in a file if its publisher's version took its place.</summary>
/// <param name="Keys">Of the head.</param>
/// <param name="Added">Lines of the body that are new.</param>
/// <param name="Removed">Lines of the body that are gone.</param>
public sealed record UpstreamDifference(IReadOnlyList<string> Keys, int Added, int Removed)
{
    public bool IsNone => Keys.Count == 0 && Added == 0 && Removed == 0;

    public static UpstreamDifference Between(ArchivedArticle old, ArticleHead head, string body)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in old.Body.TrimEnd().Split('\n'))
            lines[line] = lines.GetValueOrDefault(line) + 1;
        foreach (var line in body.TrimEnd().Split('\n'))
            lines[line] = lines.GetValueOrDefault(line) - 1;
        return new UpstreamDifference([.. KeysThatDiffer(old.Head, head)], -lines.Values.Where(n => n < 0).Sum(), lines.Values.Where(n => n > 0).Sum());
    }

    /// <summary><c>title, tags, body (3 lines new, 1 gone)</c></summary>
    public override string ToString()
    {
        var body = (Added, Removed) switch
        {
            (0, 0) => "",
            (_, 0) => $"body ({Counted.As(Added, "line")} new)",
            (0, _) => $"body ({Counted.As(Removed, "line")} gone)",
            _ => string.Create(CultureInfo.InvariantCulture, $"body ({Counted.As(Added, "line")} new, {Removed} gone)"),
        };
        return string.Join(", ", body.Length == 0 ? Keys : [.. Keys, body]);
    }

    private static IEnumerable<string> KeysThatDiffer(ArticleHead one, ArticleHead other)
    {
        if (one.Title != other.Title)
            yield return "title";
        if (one.Link != other.Link)
            yield return "link";
        if (!one.Authors.SequenceEqual(other.Authors, StringComparer.Ordinal))
            yield return "authors";
        if (one.Published.ToUnixTimeSeconds() != other.Published.ToUnixTimeSeconds())
            yield return "published";
        if (one.Updated?.ToUnixTimeSeconds() != other.Updated?.ToUnixTimeSeconds())
            yield return "updated";
        if (!one.Tags.SequenceEqual(other.Tags, StringComparer.Ordinal))
            yield return "tags";
        if (one.Summary != other.Summary)
            yield return "summary";
        if (one.Image != other.Image)
            yield return "image";
        if (one.Language != other.Language)
            yield return "language";
    }
}
