using System.Text.RegularExpressions;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Sentences that WordPress and Medium add to the end of an article in feeds and nowhere else: where it first appeared, how to go on reading.</summary>
internal sealed partial class FeedFooters : IDialect
{
    private const int Longest = 500;

    public IReadOnlyList<string> Names => ["p", "div"];

    public bool Rewrite(Element element, FindingLog log)
    {
        if (element.First("a") is null || element.First("img") is not null || !IsLast(element)) return false;
        var text = Elements.Collapse(element.PlainText());
        if (text.Length > Longest || !(Appeared().IsMatch(text) || (GoesOn().IsMatch(text) && IsOneLink(element, text)))) return false;
        log.Add(FindingCode.FeedFooter, text);
        log.Account(element);
        element.Remove();
        return true;
    }

    /// <summary>Nothing but other footers may follow.</summary>
    private static bool IsLast(Element element)
    {
        if (element.LocalName == "div" && element.HoldsBlocks()) return false;
        for (Node at = element; at.Parent is { } parent; at = parent)
        {
            for (var next = at.NextSibling; next is not null; next = next.NextSibling)
            {
                if (!IsNothing(next)) return false;
            }
        }
        return true;
    }

    private static bool IsNothing(Node node) =>
        node.IsBlankText()
        || (node is Element element && ((element.First("img") is null && element.LocalName != "img" && Elements.IsBlank(element.PlainText())) || (element.LocalName == "p" && Appeared().IsMatch(Elements.Collapse(element.PlainText())))));

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
