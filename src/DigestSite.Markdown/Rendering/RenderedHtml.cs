using System.Text;
using Markdig.Renderers;

namespace DigestSite.Markdown.Rendering;

/// <summary>The HTML of Markdown in our dialect, raw HTML and all: for reading back, never for showing.</summary>
internal static class RenderedHtml
{
    /// <summary>Null for what Markdig takes for too deep.</summary>
    public static StringBuilder? Of(string markdown)
    {
        try
        {
            var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            Dialect.Pipeline.Setup(renderer);
            renderer.Render(Markdig.Markdown.Parse(markdown, Dialect.Pipeline));
            return writer.GetStringBuilder();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
