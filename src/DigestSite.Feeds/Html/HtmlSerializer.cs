using System.Text;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Html;

/// <summary>Writes elements that were read as XML as the HTML they stand for.</summary>
internal static class HtmlSerializer
{
    /// <summary>The inside of an element.</summary>
    public static string Inside(Element element)
    {
        var html = new StringBuilder();
        AppendInside(html, element);
        return html.ToString();
    }

    private static void AppendInside(StringBuilder html, Element element)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Text is { } text)
                html.Append(HtmlText.Encode(text));
            else
                Append(html, node.Element!);
        }
    }

    private static void Append(StringBuilder html, Element element)
    {
        var name = element.RawName[(element.RawName.IndexOf(':') + 1)..];
        var isVoid = HtmlNames.IsVoid(name);
        if (!element.IsClosed && !isVoid && !HtmlNames.IsKnown(name))
        {
            // Never closed and no HTML: a text such as List<T>.
            html.Append("&lt;").Append(element.RawName).Append("&gt;");
            AppendInside(html, element);
            return;
        }
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            if (!attribute.Name.StartsWith("xml", StringComparison.Ordinal))
                html.Append(' ').Append(attribute.Name).Append("=\"").Append(HtmlText.Encode(attribute.Value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }
        html.Append('>');
        if (isVoid)
            return;
        AppendInside(html, element);
        html.Append("</").Append(name).Append('>');
    }
}
