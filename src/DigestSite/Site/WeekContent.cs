using System.Globalization;
using System.Net;
using System.Text;

namespace DigestSite.Site;

/// <summary>A week as HTML for feed readers: headings by tag, a link and a summary per article, absolute addresses.</summary>
public static class WeekContent
{
    public static string Of(Week week, Uri baseUrl)
    {
        var html = new StringBuilder();
        foreach (var group in week.Groups)
        {
            if (group.Tag is { } tag)
                html.Append(CultureInfo.InvariantCulture, $"<h2><a href=\"{Text(Permalink.Absolute(baseUrl, tag.Path))}\">{Text(tag.Name)}</a></h2>\n");
            else if (week.Groups.Count > 1)
                html.Append("<h2>More</h2>\n");

            html.Append("<ul>\n");
            foreach (var article in group.Articles)
                Append(html, article, baseUrl);
            html.Append("</ul>\n");
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, Article article, Uri baseUrl)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li>\n<p><a href=\"{Text(Permalink.Absolute(baseUrl, article.Path))}\"><strong>{Text(article.Title)}</strong></a>");
        if (article.Authors.Count > 0)
            html.Append(CultureInfo.InvariantCulture, $" by {Text(string.Join(", ", article.Authors.Select(a => a.Name)))}");
        html.Append("</p>\n");
        if (article.Note is not null)
            html.Append(CultureInfo.InvariantCulture, $"<p><em>{Text(article.Note)}</em></p>\n");
        if (article.Summary.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(article.Summary)}</p>\n");
        html.Append("</li>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
