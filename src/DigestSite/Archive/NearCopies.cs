using System.Globalization;
using DigestSite.Curation;
using DigestSite.Diagnostics;

namespace DigestSite.Archive;

/// <summary>
/// Finds articles that came in twice under different ids and links: the same title, an author in common, nearly the same text.
/// Each article is compared with the few that share a landmark of its text, so the work grows with their number and no faster.
/// </summary>
public sealed class NearCopies(Func<string, string> nameOf, DiagnosticBag diagnostics)
{
    private const double NearlySame = 0.8;

    private readonly Dictionary<string, List<(string File, ArticleHead Head, Func<string> Body)>> _byTitle = new(StringComparer.Ordinal);

    /// <param name="body">Asked for only when another article has its title.</param>
    public void Add(string file, ArticleHead head, Func<string> body)
    {
        if (head.Hide)
            return;

        var title = TermKey.Of(head.Title);
        if (!_byTitle.TryGetValue(title, out var same))
            _byTitle.Add(title, same = []);
        same.Add((file, head, body));
    }

    public void Report()
    {
        foreach (var same in _byTitle.Values.Where(s => s.Count > 1))
            Report([.. same.OrderBy(a => nameOf(a.File), StringComparer.Ordinal)]);
    }

    private void Report((string File, ArticleHead Head, Func<string> Body)[] same)
    {
        var sketches = Array.ConvertAll(same, a => TextSketch.Of(a.Body()));
        var firstWith = new Dictionary<ulong, int>();
        for (var i = 0; i < same.Length; i++)
        {
            if (!sketches[i].IsTelling)
                continue;

            var near = new HashSet<int>();
            foreach (var landmark in sketches[i].Landmarks)
            {
                if (!firstWith.TryAdd(landmark, i))
                    near.Add(firstWith[landmark]);
            }

            var copied = near.Order().Cast<int?>().FirstOrDefault(n => AreCopies(same[n!.Value].Head, same[i].Head) && sketches[n.Value].Similarity(sketches[i]) >= NearlySame);
            if (copied is { } first)
                Report(same[first].File, same[i].File, sketches[first].Similarity(sketches[i]));
        }
    }

    private void Report(string file, string copy, double similarity)
    {
        var percent = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(similarity * 100):0} %");
        diagnostics.Warning(DiagnosticCode.NearCopy, new Place(nameOf(copy)),
            $"is nearly the same as {nameOf(file)}: the title, an author and {percent} of the text", "Hide one of the two: hide: true in its head.");
    }

    /// <summary>One that names no author could be anybody's. What has an id or a link in common is an error already, and named as such.</summary>
    private static bool AreCopies(ArticleHead one, ArticleHead other) =>
        (one.Authors.Count == 0 || other.Authors.Count == 0 || one.Authors.Select(TermKey.Of).Intersect(other.Authors.Select(TermKey.Of), StringComparer.Ordinal).Any())
        && !ItemIdentity.Of(one.Id, one.Link, one.Sources).Intersect(ItemIdentity.Of(other.Id, other.Link, other.Sources)).Any();
}
