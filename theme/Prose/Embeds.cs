using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>
/// An embed becomes a panel that says what it is: a link to it, and a button that loads it here. Nobody else hears of a
/// reader before that reader asks.
/// </summary>
internal sealed class Embeds : IProseRule
{
    public const string AddressAttribute = "data-embed";

    public void Apply(IHtmlElement body, Wording texts)
    {
        foreach (var frame in body.QuerySelectorAll("iframe").ToList())
        {
            if (EmbedAddress.Of(frame.GetAttribute("src")) is not { } address)
            {
                frame.Remove();
                continue;
            }

            frame.Replace(Panel(frame, address, texts));
        }
    }

    private static IElement Panel(IElement frame, EmbedAddress address, Wording texts)
    {
        var owner = frame.Owner!;
        var title = frame.GetAttribute("title") is { Length: > 0 } given ? given : texts.EmbedFrom(address.Host);

        var name = owner.CreateElement("p");
        name.ClassName = "embed-title";
        name.TextContent = title;

        var load = owner.CreateElement("button");
        load.SetAttribute("type", "button");
        load.SetAttribute("data-tool", "embed");
        load.TextContent = texts.LoadFrom(address.Host);

        var link = owner.CreateElement("a");
        link.SetAttribute("href", address.Page);
        link.TextContent = texts.OpenAt(address.Host);

        var panel = owner.CreateElement("div");
        panel.ClassName = "embed";
        panel.SetAttribute(AddressAttribute, address.Frame);
        panel.SetAttribute("data-title", title);
        panel.Append(name, load, link);

        // A paragraph cannot hold a block: the parser that reads this page would end it there.
        if (frame.ParentElement is { LocalName: "p" } paragraph && paragraph.TextContent.Trim().Length == 0)
            paragraph.Replace(frame);
        return panel;
    }
}
