namespace DigestSite.Site.Pages;

/// <param name="Newer">The article published after this one.</param>
/// <param name="Older">The article published before it.</param>
/// <param name="Related">Those that share its rarest tags, the closest first.</param>
public sealed record ArticlePage(PageFrame Frame, Article Article, Article? Newer, Article? Older, IReadOnlyList<Article> Related) : Page(Frame);
