using DigestSite.Markdown.Buffers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

/// <summary>The HTML of Markdown in our dialect, raw HTML and all.</summary>
internal static class RenderedHtml
{
    [ThreadStatic]
    private static Renderer? _spare;

    public static PooledText Of(MarkdownDocument document)
    {
        var html = new PooledText();
        // One that threw is not used again: it may have stopped where it writes no tags.
        var renderer = _spare ?? new Renderer();
        _spare = null;
        renderer.Render(document, html);
        _spare = renderer;
        return html;
    }

    private sealed class Renderer : HtmlRenderer
    {
        /// <summary>What a renderer writes to between documents: it can begin anew on nothing else.</summary>
        private readonly StringWriter _nothing;

        public Renderer()
            : this(new StringWriter())
        {
        }

        private Renderer(StringWriter nothing)
            : base(nothing)
        {
            _nothing = nothing;
            Dialect.Pipeline.Setup(this);
        }

        public void Render(MarkdownDocument document, TextWriter to)
        {
            Writer = to;
            Render(document);
            Writer = _nothing;
            Reset();
        }
    }
}
