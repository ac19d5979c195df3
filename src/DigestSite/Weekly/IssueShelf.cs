using DigestSite.Curation;
using DigestSite.Diagnostics;
using DigestSite.Site;
using DigestSite.Yaml;

namespace DigestSite.Weekly;

/// <summary>The articles, taken from the shelf one by one by the issues that are out. None is taken twice.</summary>
public sealed class IssueShelf
{
    private readonly Dictionary<string, Article> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IsoWeek> _holders = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Article> _articles;
    private readonly IReadOnlySet<string> _hidden;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Article> _free;

    public IssueShelf(IReadOnlyList<Article> articles, IReadOnlySet<string> hidden, IssueFolder folder, DiagnosticBag diagnostics)
    {
        (_articles, _hidden, _diagnostics) = (articles, hidden, diagnostics);
        foreach (var article in articles)
            _bySlug.TryAdd(article.Slug, article);

        var listed = folder.Issues.SelectMany(i => i.All).Select(a => a.Slug).ToHashSet(StringComparer.Ordinal);
        _free = [.. articles.Where(a => !listed.Contains(a.Slug) && !folder.MayHold(a.Slug))];
    }

    /// <summary>Those that no issue holds, newest first.</summary>
    public IReadOnlyList<Article> Free => _free;

    /// <summary>The issue that is out and holds an article.</summary>
    public IsoWeek? HolderOf(string slug) => _holders.TryGetValue(slug, out var week) ? week : null;

    /// <summary>The articles an issue names, in its order. What it names in vain is reported.</summary>
    public IReadOnlyList<Article> Take(IssueHead issue)
    {
        var articles = new List<Article>();
        foreach (var named in issue.All)
        {
            if (!_holders.TryAdd(named.Slug, issue.Week))
                _diagnostics.Warning(DiagnosticCode.MissingArticle, named.Place, $"'{named.Slug}' stands in the issue of {_holders[named.Slug]} already and is left out here", "Take it out of one of the two.");
            else if (_bySlug.TryGetValue(named.Slug, out var article))
                articles.Add(article);
            else if (_hidden.Contains(named.Slug))
                _diagnostics.Info(DiagnosticCode.MissingArticle, named.Place, $"'{named.Slug}' is hidden or held back, and left out of the issue");
            else if (FindRenamed(named, issue) is { } renamed)
                articles.Add(renamed);
            else
                ReportMissing(named, issue);
        }

        return articles;
    }

    /// <summary>An article whose file was renamed is known again by its aliases, or by its title, from which import made its first name.</summary>
    private Article? FindRenamed(IssueArticle named, IssueHead issue)
    {
        var former = Permalink.Article(named.Slug);
        if ((_free.Find(a => a.FormerPaths.Contains(former, StringComparer.Ordinal)) ?? _free.Find(a => IsOf(issue, a) && Slug.From(a.Title) == named.Slug)) is not { } renamed)
            return null;

        Hold(renamed, issue);
        _diagnostics.Info(DiagnosticCode.MissingArticle, named.Place, $"'{named.Slug}' is called '{renamed.Slug}' by now", "Nothing is lost; write the new name to be rid of this note.");
        return renamed;
    }

    /// <summary>What is called nearly the same and is of the same days is meant, most likely: it must not come out once more in another issue.</summary>
    private void ReportMissing(IssueArticle named, IssueHead issue)
    {
        var near = Spelling.Nearest(named.Slug, _free.Where(a => IsOf(issue, a)).Select(a => a.Slug));
        if (near is not null)
            Hold(_bySlug[near], issue);
        else
            near = Spelling.Nearest(named.Slug, _articles.Select(a => a.Slug).Where(s => Math.Abs(s.Length - named.Slug.Length) < 3 && s[0] == named.Slug[0]));

        _diagnostics.Warning(DiagnosticCode.MissingArticle, named.Place,
            near is null ? $"no article is called '{named.Slug}'" : $"no article is called '{named.Slug}', did you mean '{near}'?",
            "An article is called after its file in input/articles/, without .md.");
    }

    private void Hold(Article article, IssueHead issue)
    {
        _free.Remove(article);
        _holders.TryAdd(article.Slug, issue.Week);
    }

    private static bool IsOf(IssueHead issue, Article article)
    {
        var day = DateOnly.FromDateTime(article.Published.DateTime);
        return day >= issue.From.AddDays(-28) && day <= issue.To;
    }
}
