using Markdig.Renderers;

namespace DigestSite.Markdown.Rendering;

/// <summary>The HTML of Markdown in our dialect, raw HTML and all: for reading back, never for showing.</summary>
internal static class RenderedHtml
{
    public static bool TryOf(string markdown, out string html)
    {
        try
        {
            var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            Dialect.Pipeline.Setup(renderer);
            renderer.Render(Markdig.Markdown.Parse(markdown, Dialect.Pipeline));
            html = writer.ToString();
            return true;
        }
        catch (ArgumentException)
        {
            // Markdig's limit of depth.
            html = "";
            return false;
        }
    }
}
