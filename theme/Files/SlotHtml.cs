using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DigestSite.Feeds.Html;
using DigestSite.Theme.Prose;

namespace DigestSite.Theme.Files;

/// <summary>Fits what a curator put into a slot into any page: links are whole, and ids are its own.</summary>
internal static class SlotHtml
{
    /// <param name="slot">Its name: an id may stand in two of them.</param>
    /// <param name="root">What stands for the site's root.</param>
    public static string Of(string html, string slot, Uri root) => HtmlAddresses.MakeAbsolute(html.Contains(" id=", StringComparison.Ordinal) ? WithOwnIds(html, slot) : html, root);

    private static string WithOwnIds(string html, string slot)
    {
        var body = (IHtmlElement)new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = html;
        var ids = body.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("[id]"))
        {
            // A second place of one name is none.
            if (ids.Remove(element.Id!))
                element.Id = Own(element.Id!, slot);
            else
                element.RemoveAttribute("id");
        }

        var own = body.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        foreach (var link in body.QuerySelectorAll("a[href^='#']"))
        {
            var name = Own(Uri.UnescapeDataString(link.GetAttribute("href")![1..]), slot);
            if (own.Contains(name))
                link.SetAttribute("href", "#" + Uri.EscapeDataString(name));
        }

        return body.InnerHtml;
    }

    private static string Own(string id, string slot) => $"{PageIds.SlotPrefix}{slot}:{id}";
}
