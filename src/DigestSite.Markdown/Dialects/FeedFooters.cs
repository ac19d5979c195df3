using System.Text.RegularExpressions;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Sentences that WordPress and Medium add to the end of an article in feeds and nowhere else: where it first appeared, how to go on reading.</summary>
internal static partial class FeedFooters
{
    private const int Longest = 500;

    public static void Remove(Element body, FindingLog log)
    {
        while (Last(body) is { } last && IsFooter(last) is { } text)
        {
            log.Add(FindingCode.FeedFooter, text);
            log.Account(last);
            last.Remove();
        }
    }

    /// <summary>The last line of text, however many boxes it stands in; null when something else is last.</summary>
    private static Element? Last(Element body)
    {
        for (var at = body.LastChild; at is not null;)
        {
            if (at.IsBlankText() || (at is Element { LocalName: "p", FirstChild: null })) at = at.PreviousSibling;
            else if (at is not Element { LocalName: "p" or "div" or "article" or "section" or "small" or "em" } element) return null;
            else if (!element.HoldsBlocks()) return element;
            else at = element.LastChild;
        }
        return null;
    }

    private static string? IsFooter(Element element)
    {
        if (element.First("a") is null || element.First("img") is not null) return null;
        var text = Elements.Collapse(element.PlainText());
        return text.Length <= Longest && (Appeared().IsMatch(text) || (GoesOn().IsMatch(text) && IsOneLink(element, text))) ? text : null;
    }

    private static bool IsOneLink(Element element, string text) => Elements.Collapse(element.First("a")!.PlainText()) == text;

    /// <summary>In the languages that WordPress itself writes it in.</summary>
    [GeneratedRegex(
        @"^(The post .+ (first )?appeared first on .+|The post .+ first appeared on .+|Der Beitrag .+ erschien zuerst auf .+|L[’']article .+ est apparu en premier sur .+|La entrada .+ (se publicó primero|apareció primero|aparece primero) en .+"
        + @"|O post .+ apareceu primeiro em .+|O artigo .+ (aparece|apareceu) primeiro em .+|L[’']articolo .+ (proviene da|sembra essere il primo su) .+|Het bericht .+ verscheen eerst op .+|Inlägget .+ dök först upp på .+"
        + @"|Indlægget .+ blev først udgivet på .+|Innlegget .+ dukket først opp på .+|Artykuł .+ pochodzi z serwisu .+|Сообщение .+ появились сначала на .+|.+ was originally published in .+ on Medium, where people are continuing the conversation.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Appeared();

    [GeneratedRegex(@"^(\(?(Continue|Keep) reading\b.*|Read (more|on|the (full|rest|original) .+|full .+)|Weiterlesen.*|Lire la suite.*|Leer más.*) ?[→»›…\.)]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GoesOn();
}
