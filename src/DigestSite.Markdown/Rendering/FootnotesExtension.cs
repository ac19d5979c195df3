using System.Globalization;
using DigestSite.Markdown.Footnotes;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DigestSite.Markdown.Rendering;

/// <summary>
/// <c>[^1]</c> and <c>[^1]: the note</c>, as GitHub reads them: two references in a row are two, and what is in parentheses behind one is text.
/// </summary>
internal sealed class FootnotesExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new FootnoteParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new ReferenceParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.AddIfNotAlready<ReferenceRenderer>();
        renderer.ObjectRenderers.AddIfNotAlready<NotesRenderer>();
    }

    private static string Number(Footnote note) => note.Order.ToString(CultureInfo.InvariantCulture);

    /// <summary>All of a document are counted in a row, those of one note one after another.</summary>
    private static int IndexOf(FootnoteLink link) => link.Index - link.Footnote.Links[0].Index;

    private sealed class ReferenceParser : InlineParser
    {
        public ReferenceParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var rest = slice.AsSpan();
            if (rest is not ['[', '^', ..]) return false;
            var end = rest.IndexOf(']');
            if (end < 3 || rest[1..end].ContainsAny(" \t\n[")) return false;
            if (!processor.Document.TryGetLinkReferenceDefinition(rest[1..end].ToString(), out var definition) || definition is not FootnoteLinkReferenceDefinition) return false;
            processor.Inline = definition.CreateLinkInline!(processor, definition, null);
            slice.Start += end + 1;
            return true;
        }
    }

    private sealed class ReferenceRenderer : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            // Within an image's description there is only text.
            if (!renderer.EnableHtmlForInline) return;
            var label = Number(link.Footnote);
            if (!link.IsBackLink)
            {
                renderer.Write("<sup><a id=\"").Write(Note.IdOfReference(label, IndexOf(link))).Write("\" href=\"#").Write(Note.IdOf(label)).Write("\">").Write(label).Write("</a></sup>");
                return;
            }
            if (link.PreviousSibling is not null) renderer.Write(' ');
            renderer.Write("<a href=\"#").Write(Note.IdOfReference(label, IndexOf(link))).Write("\">↩</a>");
        }
    }

    private sealed class NotesRenderer : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
        {
            if (notes.Count == 0) return;
            renderer.EnsureLine();
            renderer.Write("<section class=\"footnotes\">\n<ol>\n");
            foreach (var note in notes.OfType<Footnote>())
            {
                renderer.Write("<li id=\"").Write(Note.IdOf(Number(note))).Write("\">\n");
                renderer.WriteChildren(note);
                renderer.Write("</li>\n");
            }
            renderer.Write("</ol>\n</section>\n");
        }
    }
}
