using System.Text;
using DigestSite.Site;
using DigestSite.Site.Pages;
using DigestSite.Theme.Parts;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Letters;

/// <summary>An issue as plain text: the alternative every mail should have.</summary>
internal sealed class TextLetter
{
    private readonly StringBuilder _text = new();

    public static string Of(IssueLetter letter, Wording texts)
    {
        var text = new TextLetter();
        var issue = letter.Issue;
        text.Add(LetterPart.KickerOf(letter, texts));
        text.Add(texts.TitleOf(issue));
        text.Add(LetterPart.FactsOf(issue, texts));
        text.Add(letter.Absolute(issue.Path));
        if (PlainText.Of(LetterPart.IntroductionOf(letter), letter.Absolute(issue.Path)) is { Length: > 0 } introduction)
            text._text.Append('\n').Append(introduction);

        foreach (var (heading, _, articles) in IssueSection.Of(issue, texts))
        {
            if (heading is not null)
                text.Rubric(heading);
            foreach (var article in articles)
                text.Add(article, letter, texts);
        }

        if (!issue.Articles.Any())
            text.Paragraph(texts.QuietWeek);
        text.Rubric(letter.Site.Title);
        text.Add(letter.Absolute(Permalink.Home));
        text.Paragraph(texts.RightsRemain);
        return text._text.ToString();
    }

    private void Add(Article article, IssueLetter letter, Wording texts)
    {
        _text.Append('\n');
        Add(article.Title, "* ");
        Add(LetterPart.BylineOf(article, texts), "  ");
        if (article.Note is { Length: > 0 } note)
            Add($"{texts.CuratorsNote}: {note}", "  ");
        Add(article.Summary, "  ");
        Add(letter.Absolute(article.Path), "  ");
    }

    private void Rubric(string heading)
    {
        _text.Append('\n');
        var lines = TextLines.Wrap(heading, "", "").ToList();
        foreach (var line in lines)
            _text.Append(line).Append('\n');
        _text.Append('-', lines.Max(l => l.Length)).Append('\n');
    }

    private void Paragraph(string text)
    {
        _text.Append('\n');
        Add(text);
    }

    private void Add(string text, string first = "")
    {
        foreach (var line in TextLines.Wrap(text, first, new string(' ', first.Length)))
            _text.Append(line).Append('\n');
    }
}
