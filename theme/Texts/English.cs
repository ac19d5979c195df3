using DigestSite.Health;
using DigestSite.Markdown;
using static System.FormattableString;

namespace DigestSite.Theme.Texts;

internal static class English
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public static Wording Wording { get; } = new()
    {
        Language = "en",
        SkipToContent = "Skip to content",
        SiteNavigation = "Site",
        Breadcrumbs = "Breadcrumbs",
        Home = "Home",
        Latest = "Latest",
        Tags = "Tags",
        Authors = "Authors",
        Sources = "Sources",
        Weekly = "Weekly",
        Tag = "Tag",
        Author = "Author",
        Source = "Source",
        Table = "Table",
        PlainText = "Text",
        Copy = "Copy",
        Copied = "Copied",
        WrapLines = "Wrap",
        Diagram = "Diagram",
        Archive = "Archive",
        Search = "Search",
        SearchLabel = "Search titles, headings, tags and authors",
        SearchInstead = "Search needs JavaScript. These lists work without:",
        NothingFound = "Nothing found. Try fewer or other words.",
        OneFound = "1 article",
        ArticlesPerWeek = "Articles per week",
        ManyFound = "{0} articles",
        Done = "Done",
        ToDo = "To do",
        ThemeSwitch = "Dark appearance",
        UpTo = "Up to",
        Pinned = "Pinned",
        CuratorsNote = "Curator’s note",
        By = "By",
        FirstPublishedAt = "First published at",
        ReadOriginal = "Read the original",
        Updated = "Updated",
        OnThisPage = "On this page",
        Related = "Related articles",
        Newer = "Newer",
        Older = "Older",
        MoreArticles = "More articles",
        Pages = "Pages",
        Feed = "RSS feed",
        Follow = "Follow",
        FollowText = "New articles in your feed reader, in full.",
        AllFeeds = "All sources as OPML",
        AlsoIn = "Also in",
        Website = "Website",
        NoArticles = "Nothing here yet.",
        Untagged = "Without tags",
        AllIssues = "All issues",
        CuratedBy = "Curated by",
        RightsRemain = "Every article belongs to its author and publisher; each links to its original.",
        SourceCode = "Source of this digest",
        Health = "Health",
        HealthText = "How the feeds behind this digest are doing, and what became of each article on its way here.",
        FeedColumn = "Feed",
        ConditionColumn = "State",
        LastFetch = "Last fetch",
        NewestItem = "Newest item",
        NeverFetched = "Never",
        LastError = "Last error",
        MovedTo = "Moved to",
        Conversion = "Conversion",
        ConversionText = "What was not carried over to Markdown just as its publisher wrote it, in the articles the feeds hold now.",
        HealthAsData = "The same as JSON",
        Condition = condition => condition switch
        {
            FeedCondition.Missing => "No copy",
            FeedCondition.Gone => "Taken down",
            FeedCondition.Failing => "Failing",
            FeedCondition.Stale => "Silent",
            FeedCondition.Moved => "Moved",
            _ => "Fine",
        },
        Finding = kind => kind switch
        {
            FindingKind.Dropped => "Left out",
            FindingKind.Replaced => "Said otherwise",
            FindingKind.Repaired => "Repaired",
            FindingKind.Damaged => "Damaged",
            _ => "Guessed",
        },
        NotFoundTitle = "Nothing at this address",
        NotFoundText = "The page may have moved, or the address has a slip in it.",
        ToHome = "To the latest articles",
        MinutesToRead = n => Invariant($"{n} min read"),
        ArticleCount = n => n == 1 ? "1 article" : Invariant($"{n} articles"),
        EmbedFrom = host => $"From {host}",
        LoadFrom = host => $"Load from {host}",
        OpenAt = host => $"Open at {host}",
        ChartOf = (weeks, articles, most) => Invariant($"Bar chart: {articles} articles in {weeks} weeks, at most {most} in one."),
        PartOf = (n, parts) => Invariant($"Page {n} of {parts}"),
        WeekOf = (year, week) => Invariant($"Week {week}, {year}"),
        Date = Day,
        DateRange = Range,
        Month = (year, month) => Invariant($"{Months[month - 1]} {year}"),
    };

    private static string Day(DateOnly date) => Invariant($"{date.Day} {Months[date.Month - 1]} {date.Year}");

    private static string Range(DateOnly from, DateOnly to) => (from.Year == to.Year, from.Month == to.Month) switch
    {
        (true, true) => Invariant($"{from.Day}–{Day(to)}"),
        (true, false) => Invariant($"{from.Day} {Months[from.Month - 1]} – {Day(to)}"),
        _ => $"{Day(from)} – {Day(to)}",
    };
}
