using DigestSite.Site;

namespace DigestSite.Weekly;

/// <summary>
/// Says into which issue an article goes that none holds yet. What came out in a week without an issue goes there; what
/// was found too late for its own goes into the next issue there is, while it is news; a curator may choose a later one.
/// </summary>
/// <param name="newest">The newest issue that is out: nothing goes into it or before it any more.</param>
/// <param name="open">The week that is not over yet.</param>
/// <param name="stubs">Whether weeks without articles have issues too.</param>
public sealed class IssueWeeks(IsoWeek? newest, IsoWeek open, bool stubs)
{
    /// <summary>An article older than this on an issue's Monday is no news there.</summary>
    private const int DaysOfNews = 28;

    /// <summary>A longer silence is no run of empty weeks but a digest that slept, or a date gone wrong.</summary>
    private const int LongestGap = 53 * 7;

    private readonly Dictionary<string, IsoWeek> _weeks = new(StringComparer.Ordinal);
    private readonly SortedSet<IsoWeek> _issues = [];

    /// <summary>The weeks that have an issue and no file, oldest first.</summary>
    public IReadOnlyCollection<IsoWeek> Issues => _issues;

    /// <summary>Articles that came too late for any issue.</summary>
    public int Outside { get; private set; }

    /// <summary>Whether an issue of this week could still take an article.</summary>
    public bool Takes(IsoWeek week) => newest is null || week > newest;

    /// <summary>The week of an article's issue; <see langword="null"/> where it is in none, or not yet.</summary>
    public IsoWeek? Of(Article article) => _weeks.TryGetValue(article.Slug, out var week) ? week : null;

    /// <param name="articles">Newest first, without those that an issue holds.</param>
    public void Assign(IReadOnlyList<Article> articles)
    {
        var late = new Stack<Article>();
        foreach (var article in articles)
        {
            // A date in the future is nobody's week yet: it is shown with what is new.
            var own = article.Week > open ? open : article.Week;
            if (article.MovedTo is { } choice && Takes(choice.Week))
                Put(article, choice.Week);
            else if (Takes(own))
                Put(article, own);
            else
                late.Push(article);
        }

        if (stubs)
            FillGaps();
        foreach (var article in late)
            PutLate(article);
    }

    /// <summary>An article that is to wait for a week to come is in no issue for now.</summary>
    private void Put(Article article, IsoWeek week)
    {
        if (week > open)
            return;

        _weeks[article.Slug] = week;
        _issues.Add(week);
    }

    /// <summary>Where weeks bring nothing else, an issue of its own before it is old.</summary>
    private void PutLate(Article article)
    {
        var last = LastWeekOfNews(article);
        if (!Takes(last))
            Outside++;
        else if (_issues.Count > 0 && _issues.Min <= last)
            Put(article, _issues.Min);
        else if (Takes(open) && open <= last)
            Put(article, open);
        else
            Put(article, last);
    }

    private void FillGaps()
    {
        IsoWeek[] known = [.. newest is { } out_ ? (IsoWeek[])[out_] : [], .. _issues, open];
        for (var i = 1; i < known.Length; i++)
        {
            if (known[i].Monday.DayNumber - known[i - 1].Monday.DayNumber > LongestGap)
                continue;

            for (var week = known[i - 1].Next; week < known[i]; week = week.Next)
                _issues.Add(week);
        }
    }

    private static IsoWeek LastWeekOfNews(Article article) =>
        IsoWeek.Of(DateOnly.FromDayNumber(Math.Min(DateOnly.FromDateTime(article.Published.DateTime).DayNumber + DaysOfNews, DateOnly.MaxValue.DayNumber)));
}
