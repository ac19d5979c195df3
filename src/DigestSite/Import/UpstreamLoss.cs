using DigestSite.Archive;

namespace DigestSite.Import;

/// <summary>
/// How a publisher now gives less of an article than the archive has. Its body then stays: what was once given in full
/// is kept in full, and a feed that breaks does not take the archive with it.
/// </summary>
/// <param name="Reason">Goes on from <c>its feed</c>.</param>
public sealed record UpstreamLoss(string Reason)
{
    /// <summary>Shorter texts change by half in an ordinary correction.</summary>
    private const int FewWords = 40;

    private static readonly UpstreamLoss Emptied = new("gives no text of it any more");
    private static readonly UpstreamLoss Teaser = new("gives only a teaser of it now");
    private static readonly UpstreamLoss Halved = new("gives less than half of it now");
    private static readonly UpstreamLoss Repeated = new("gives the same text for several articles now");

    public static UpstreamLoss? Of(ArticleDraft draft, ArchivedArticle old, bool isRepeated)
    {
        if (draft.Body == old.Body)
            return null;
        if (isRepeated)
            return Repeated;
        if (draft.Body.Length >= old.Body.Length)
            return null;

        var (now, before) = (TextSketch.CountWords(draft.Body), TextSketch.CountWords(old.Body));
        if (now >= before)
            return null;

        return now == 0 ? Emptied
            : !draft.HasContent && before > TextSketch.CountWords(old.Head.Summary) ? Teaser
            : before >= FewWords && now * 2 < before ? Halved
            : null;
    }
}
