using DigestSite.Weekly;

namespace DigestSite.Theme.Texts;

/// <summary>Every text of the user interface. A language is one value of it; the compiler sees that none is missing.</summary>
public sealed record Wording
{
    /// <summary>By the primary language of a BCP 47 tag. Another language is one file and one line here.</summary>
    private static readonly Dictionary<string, Wording> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = English.Wording,
        ["de"] = German.Wording,
    };

    /// <summary>The language the texts are in: <c>en</c>. It may differ from the site's, where that is not among ours.</summary>
    public required string Language { get; init; }

    public required string SkipToContent { get; init; }
    public required string SiteNavigation { get; init; }
    public required string Breadcrumbs { get; init; }
    public required string Home { get; init; }
    public required string Latest { get; init; }
    public required string Tags { get; init; }
    public required string Authors { get; init; }
    public required string Sources { get; init; }
    public required string Weekly { get; init; }
    public required string Tag { get; init; }
    public required string Author { get; init; }
    public required string Source { get; init; }
    public required string Table { get; init; }
    public required string PlainText { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string WrapLines { get; init; }
    public required string Diagram { get; init; }
    public required string Archive { get; init; }
    public required string Search { get; init; }
    public required string SearchLabel { get; init; }
    public required string SearchInstead { get; init; }
    public required string NothingFound { get; init; }
    public required string OneFound { get; init; }
    public required string ArticlesPerWeek { get; init; }

    /// <summary><c>{0}</c> stands for the number.</summary>
    public required string ManyFound { get; init; }

    public required string Done { get; init; }
    public required string ToDo { get; init; }
    public required string ThemeSwitch { get; init; }

    /// <summary>Before a date: when the digest last changed.</summary>
    public required string UpTo { get; init; }

    public required string Pinned { get; init; }

    /// <summary>In the preview, of an article whose day has not come.</summary>
    public required string Scheduled { get; init; }

    /// <summary>In the preview, of an article that is held back.</summary>
    public required string Draft { get; init; }

    public required string CuratorsNote { get; init; }
    public required string By { get; init; }
    public required string FirstPublishedAt { get; init; }
    public required string ReadOriginal { get; init; }
    public required string Updated { get; init; }
    public required string OnThisPage { get; init; }
    public required string Related { get; init; }
    public required string Newer { get; init; }
    public required string Older { get; init; }
    public required string MoreArticles { get; init; }
    public required string Pages { get; init; }
    public required string Feed { get; init; }
    public required string Follow { get; init; }
    public required string FollowText { get; init; }
    public required string AllFeeds { get; init; }
    public required string AlsoIn { get; init; }
    public required string Website { get; init; }
    public required string Topics { get; init; }
    public required string Moved { get; init; }
    public required string OnlyExcerpt { get; init; }
    public required string NoArticles { get; init; }

    /// <summary>The curator's, on top of a weekly issue.</summary>
    public required string Picks { get; init; }

    /// <summary>What stands under no other heading of a weekly issue.</summary>
    public required string Rest { get; init; }

    /// <summary>Of an issue whose week is not over.</summary>
    public required string SoFar { get; init; }

    /// <summary>Of an issue without articles.</summary>
    public required string QuietWeek { get; init; }

    public required string AsMail { get; init; }
    public required string AsText { get; init; }

    /// <summary>From a letter to the page it is about.</summary>
    public required string ReadOnSite { get; init; }

    public required string AllIssues { get; init; }
    public required string CuratedBy { get; init; }
    public required string RightsRemain { get; init; }
    public required string SourceCode { get; init; }
    public required string Health { get; init; }
    public required string Licences { get; init; }
    public required string HealthText { get; init; }
    public required string FeedColumn { get; init; }
    public required string ConditionColumn { get; init; }
    public required string LastFetch { get; init; }
    public required string NewestItem { get; init; }
    public required string NeverFetched { get; init; }
    public required string LastError { get; init; }
    public required string MovedTo { get; init; }
    public required string Conversion { get; init; }
    public required string ConversionText { get; init; }
    public required string HealthAsData { get; init; }
    public required Func<Health.FeedCondition, string> Condition { get; init; }
    public required Func<Markdown.FindingKind, string> Finding { get; init; }
    public required string NotFoundTitle { get; init; }
    public required string NotFoundText { get; init; }
    public required string ToHome { get; init; }

    public required Func<int, string> MinutesToRead { get; init; }
    public required Func<int, string> ArticleCount { get; init; }

    /// <summary>At a host.</summary>
    public required Func<string, string> ReadAt { get; init; }

    /// <summary>From a host.</summary>
    public required Func<string, string> EmbedFrom { get; init; }
    public required Func<string, string> LoadFrom { get; init; }
    public required Func<string, string> OpenAt { get; init; }

    /// <summary>Of how many weeks, how many articles, the most in one week.</summary>
    public required Func<int, int, int, string> ChartOf { get; init; }

    /// <summary>The Nth of so many parts.</summary>
    public required Func<int, int, string> PartOf { get; init; }

    /// <summary>ISO year and week number.</summary>
    public required Func<int, int, string> WeekOf { get; init; }

    /// <summary>The number of a weekly issue.</summary>
    public required Func<int, string> IssueNumber { get; init; }

    /// <summary>With the year.</summary>
    public required Func<DateOnly, string> Date { get; init; }

    /// <summary>From and to, both within.</summary>
    public required Func<DateOnly, DateOnly, string> DateRange { get; init; }

    /// <summary>Year and month.</summary>
    public required Func<int, int, string> Month { get; init; }

    /// <summary>English where the language is not among ours.</summary>
    public static Wording For(string language) =>
        Languages.TryGetValue(language.Split('-', '_')[0], out var wording) ? wording : English.Wording;

    /// <summary>What a weekly issue is called: after its week, unless its curator gave it a title.</summary>
    public string TitleOf(Issue issue) => issue.Title ?? WeekOf(issue.Week.Year, issue.Week.Number);

    public string DateOf(DateTimeOffset moment) => Date(DateOnly.FromDateTime(moment.DateTime));
}
