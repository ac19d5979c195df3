using System.Text;
using DigestSite.Markdown.Rendering;
using DigestSite.Markdown.Safety;
using Markdig.Syntax;

namespace DigestSite.Markdown;

/// <summary>Markdown → HTML, by the dialect the converter writes.</summary>
public static class MarkdownRenderer
{
    /// <summary>Renders a document without front matter. Never throws on any input.</summary>
    public static RenderedDocument Render(string markdown, RenderingOptions? options = null)
    {
        try
        {
            return Render(Markdig.Markdown.Parse(markdown, Dialect.Pipeline), options ?? new RenderingOptions());
        }
        catch (ArgumentException)
        {
            return AsWritten(markdown);
        }
    }

    private static RenderedDocument Render(MarkdownDocument document, RenderingOptions options)
    {
        // Before the gate, so that what is added here passes it too.
        if (options.IdentifyHeadings) HeadingIds.Add(document);
        if (options.MendFormulas) FormulaMending.Apply(document);
        if (!options.Trusted) SafeDocument.Clean(document);
        if (options.LazyImages) LazyImages.Apply(document);

        string html;
        using (var written = RenderedHtml.Of(document)) html = written.ToString();
        if (!options.Trusted && SafeDocument.HoldsHtml(document)) html = SafeDocument.CleanHtml(html, options.LazyImages);
        return Survey.Of(document, html);
    }

    /// <summary>Markdig refuses, by this exception alone, what is nested deeper than anything sensible; a reader still gets the text.</summary>
    private static RenderedDocument AsWritten(string markdown)
    {
        var html = new StringBuilder("<pre><code>").AppendEscaped(markdown).Append("\n</code></pre>\n").ToString();
        return new RenderedDocument(html, [], 0, [], HasMath: false, HasDiagrams: false);
    }
}
