using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Safety;

namespace DigestSite.Markdown.Reading;

/// <summary>Empties what the allow list drops, before anyone reads it as text. The shells stay: to take them out one by one is slow.</summary>
internal static class Discarding
{
    public static void Apply(Element body, FindingLog log)
    {
        var hidden = new HiddenText(body);
        var walk = new TreeWalk(body);
        while (walk.MoveNext())
        {
            if (walk.Node is not Element element) continue;
            hidden.Note(element);
            // What a frame holds is for browsers that show none.
            if (element.LocalName == "iframe" && element.FirstChild is not null)
            {
                if (!Elements.IsBlank(element.PlainText())) log.Add(FindingCode.Unshown, element.PlainText());
                element.SetText("");
            }
            if (!AllowList.Drops(element.LocalName)) continue;
            var text = element.PlainText();
            // Icons and style sheets are no loss to anyone.
            var isNothing = element.LocalName is "style" or "link" or "meta" || (element.LocalName is "svg" or "button" or "template" && Elements.IsBlank(text));
            if (!isNothing) log.Add(CodeOf(element.LocalName), Elements.IsBlank(text) ? element.GetAttribute("src") : text);
            log.Account(element);
            element.SetText("");
        }
        hidden.Remove(log);
    }

    private static FindingCode CodeOf(string element) => element switch
    {
        "script" => FindingCode.Script,
        "svg" or "canvas" => FindingCode.Drawing,
        "math" => FindingCode.MathMarkup,
        "object" or "embed" or "applet" or "param" => FindingCode.PlugIn,
        "form" or "button" or "select" or "option" or "optgroup" or "datalist" or "textarea" => FindingCode.Form,
        _ => FindingCode.Unshown,
    };
}
