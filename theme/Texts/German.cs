using DigestSite.Health;
using DigestSite.Markdown;
using static System.FormattableString;

namespace DigestSite.Theme.Texts;

internal static class German
{
    private static readonly string[] Months =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    public static Wording Wording { get; } = new()
    {
        Language = "de",
        SkipToContent = "Zum Inhalt",
        SiteNavigation = "Hauptnavigation",
        Breadcrumbs = "Pfad",
        Home = "Start",
        Latest = "Neu",
        Tags = "Themen",
        Authors = "Autoren",
        Sources = "Quellen",
        Weekly = "Wochenausgaben",
        Tag = "Thema",
        Author = "Autor",
        Source = "Quelle",
        Table = "Tabelle",
        PlainText = "Text",
        Copy = "Kopieren",
        Copied = "Kopiert",
        WrapLines = "Umbrechen",
        Diagram = "Diagramm",
        Archive = "Archiv",
        Search = "Suche",
        SearchLabel = "Titel, Überschriften, Themen und Autoren durchsuchen",
        SearchInstead = "Die Suche braucht JavaScript. Diese Listen kommen ohne aus:",
        NothingFound = "Nichts gefunden. Versuche weniger oder andere Wörter.",
        OneFound = "1 Artikel",
        ArticlesPerWeek = "Artikel je Woche",
        ManyFound = "{0} Artikel",
        Done = "Erledigt",
        ToDo = "Offen",
        ThemeSwitch = "Dunkle Ansicht",
        UpTo = "Stand",
        Pinned = "Angeheftet",
        CuratorsNote = "Anmerkung der Redaktion",
        By = "Von",
        FirstPublishedAt = "Zuerst erschienen bei",
        ReadOriginal = "Original lesen",
        Updated = "Geändert",
        OnThisPage = "Auf dieser Seite",
        Related = "Verwandte Artikel",
        Newer = "Neuer",
        Older = "Älter",
        MoreArticles = "Weitere Artikel",
        Pages = "Seiten",
        Feed = "RSS-Feed",
        Follow = "Folgen",
        FollowText = "Neue Artikel im Feedreader, in voller Länge.",
        AllFeeds = "Alle Quellen als OPML",
        AlsoIn = "Auch in",
        Website = "Website",
        NoArticles = "Hier ist noch nichts.",
        Untagged = "Ohne Thema",
        AllIssues = "Alle Ausgaben",
        CuratedBy = "Ausgewählt von",
        RightsRemain = "Jeder Artikel gehört seinen Autoren und seinem Verlag; jeder verweist auf sein Original.",
        SourceCode = "Quelltext dieser Sammlung",
        Health = "Zustand",
        HealthText = "Wie es den Feeds hinter dieser Sammlung geht, und was aus jedem Artikel auf dem Weg hierher wurde.",
        FeedColumn = "Feed",
        ConditionColumn = "Zustand",
        LastFetch = "Letzter Abruf",
        NewestItem = "Neuester Eintrag",
        NeverFetched = "Nie",
        LastError = "Letzter Fehler",
        MovedTo = "Umgezogen nach",
        Conversion = "Umwandlung",
        ConversionText = "Was nicht ganz so nach Markdown kam, wie es erschienen ist, in den Artikeln, die jetzt in den Feeds stehen.",
        HealthAsData = "Dasselbe als JSON",
        Condition = condition => condition switch
        {
            FeedCondition.Missing => "Keine Kopie",
            FeedCondition.Gone => "Abgeschaltet",
            FeedCondition.Failing => "Fehlerhaft",
            FeedCondition.Stale => "Verstummt",
            FeedCondition.Moved => "Umgezogen",
            _ => "In Ordnung",
        },
        Finding = kind => kind switch
        {
            FindingKind.Dropped => "Weggelassen",
            FindingKind.Replaced => "Anders gesagt",
            FindingKind.Repaired => "Repariert",
            FindingKind.Damaged => "Beschädigt",
            _ => "Geraten",
        },
        NotFoundTitle = "Unter dieser Adresse ist nichts",
        NotFoundText = "Die Seite ist umgezogen, oder die Adresse enthält einen Fehler.",
        ToHome = "Zu den neuesten Artikeln",
        MinutesToRead = n => Invariant($"{n} Min. Lesezeit"),
        ArticleCount = n => Invariant($"{n} Artikel"),
        EmbedFrom = host => $"Von {host}",
        LoadFrom = host => $"Von {host} laden",
        OpenAt = host => $"Bei {host} öffnen",
        ChartOf = (weeks, articles, most) => Invariant($"Balkendiagramm: {articles} Artikel in {weeks} Wochen, höchstens {most} in einer."),
        PartOf = (n, parts) => Invariant($"Seite {n} von {parts}"),
        WeekOf = (year, week) => Invariant($"Woche {week}, {year}"),
        Date = Day,
        DateRange = Range,
        Month = (year, month) => Invariant($"{Months[month - 1]} {year}"),
    };

    private static string Day(DateOnly date) => Invariant($"{date.Day}. {Months[date.Month - 1]} {date.Year}");

    private static string Range(DateOnly from, DateOnly to) => (from.Year == to.Year, from.Month == to.Month) switch
    {
        (true, true) => Invariant($"{from.Day}.–{Day(to)}"),
        (true, false) => Invariant($"{from.Day}. {Months[from.Month - 1]} – {Day(to)}"),
        _ => $"{Day(from)} – {Day(to)}",
    };
}
