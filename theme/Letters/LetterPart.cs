using DigestSite.Feeds.Html;
using DigestSite.Site;
using DigestSite.Site.Pages;
using DigestSite.Theme.Texts;
using DigestSite.Weekly;
using Microsoft.AspNetCore.Components;

namespace DigestSite.Theme.Letters;

/// <summary>A component of an issue that leaves the site.</summary>
public abstract class LetterPart : ComponentBase
{
    [Parameter, EditorRequired]
    public IssueLetter Letter { get; set; } = null!;

    protected Wording T => Wording.For(Letter.Site.Language);

    protected Issue Issue => Letter.Issue;

    protected string Href(string path) => Letter.Absolute(path);

    /// <summary>The curator's introduction as safe HTML with whole addresses; empty where there is none.</summary>
    protected string Introduction => IntroductionOf(Letter);

    internal static string IntroductionOf(IssueLetter letter) => letter.Issue.Introduction is { } introduction
        ? HtmlAddresses.MakeAbsolute(introduction.Value.Html, new Uri(letter.Absolute(letter.Issue.Path)))
        : "";

    /// <summary><c>By Ada, Grace · A Blog</c></summary>
    internal static string BylineOf(Article article, Wording texts) => string.Join(" · ", ((string?[])
    [
        article.Authors.Count > 0 ? $"{texts.By} {string.Join(", ", article.Authors.Select(a => a.Name))}" : null,
        article.Sources.Count > 0 ? article.Sources[0].Name : null,
    ]).OfType<string>());

    /// <summary><c>Weekly digest · Issue 15</c></summary>
    internal static string KickerOf(IssueLetter letter, Wording texts) =>
        $"{letter.Digest} · {texts.IssueNumber(letter.Issue.Number)}";

    internal static string FactsOf(Issue issue, Wording texts) =>
        $"{texts.DateRange(issue.From, issue.To)} · {texts.ArticleCount(issue.Articles.Count())}";
}
