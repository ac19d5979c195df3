using DigestSite.Site.Pages;
using DigestSite.Theme.Pages;

namespace DigestSite.Theme;

/// <summary>Which component shows which page.</summary>
internal static class Views
{
    private static readonly Dictionary<Type, Type> ByPage = new()
    {
        [typeof(HomePage)] = typeof(HomeView),
        [typeof(ArticlePage)] = typeof(ArticleView),
        [typeof(TagsPage)] = typeof(TagsView),
        [typeof(TagPage)] = typeof(TagView),
        [typeof(AuthorsPage)] = typeof(AuthorsView),
        [typeof(AuthorPage)] = typeof(AuthorView),
        [typeof(SourcesPage)] = typeof(SourcesView),
        [typeof(SourcePage)] = typeof(SourceView),
        [typeof(WeeksPage)] = typeof(WeeksView),
        [typeof(WeekPage)] = typeof(WeekView),
        [typeof(ArchivePage)] = typeof(ArchiveView),
        [typeof(SearchPage)] = typeof(SearchView),
        [typeof(HealthPage)] = typeof(HealthView),
        [typeof(TextPage)] = typeof(TextView),
        [typeof(MovedPage)] = typeof(MovedView),
        [typeof(NotFoundPage)] = typeof(NotFoundView),
    };

    public static Type Of(Page page) => ByPage.TryGetValue(page.GetType(), out var view)
        ? view
        : throw new InvalidOperationException($"No view is listed for {page.GetType().Name}.");
}
