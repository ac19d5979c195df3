using DigestSite.Markdown.Writing;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestSite.Markdown.Rendering;

/// <summary>Where our HTML differs from Markdig's own: diagrams, language classes, and the attributes of images.</summary>
internal sealed class OutputExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new NamedHeadingRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new TagRenderer());
    }

    private static void WriteAddress(HtmlRenderer renderer, string address) => renderer.WriteEscape(Address.AsRendered(address));

    private sealed class NamedHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            var level = (char)('0' + heading.Level);
            renderer.EnsureLine();
            var attributes = heading.TryGetAttributes();
            var names = attributes is null ? [] : AttributeList.TakeNames(attributes);
            renderer.Write("<h").Write(level).WriteAttributes(heading).Write('>');
            foreach (var name in names)
            {
                renderer.Write("<a id=\"").WriteEscape(name);
                renderer.Write("\"></a>");
            }
            renderer.WriteLeafInline(heading);
            renderer.Write("</h").Write(level).Write(">\n");
        }
    }

    private sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var language = (block as FencedCodeBlock)?.Info;
            renderer.EnsureLine();
            if (language == "mermaid")
            {
                renderer.Write("<pre class=\"mermaid\">");
                // Parsers drop the first line break here.
                if (block.Lines.Count > 0 && block.Lines.Lines[0].Slice.Length == 0) renderer.Write("\n");
                renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
                renderer.Write("</pre>\n");
                return;
            }
            renderer.Write("<pre><code");
            if (!string.IsNullOrEmpty(language))
            {
                renderer.Write(" class=\"language-");
                renderer.WriteEscape(language);
                renderer.Write('"');
            }
            renderer.Write('>');
            renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
            renderer.Write("</code></pre>\n");
        }
    }

    private sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            // Within an image's description there is only text.
            if (!renderer.EnableHtmlForInline)
            {
                renderer.WriteChildren(link);
                return;
            }
            if (link.IsImage)
            {
                WriteAddress(renderer.Write("<img src=\""), url);
                renderer.Write("\" alt=\"");
                WriteAlt(renderer, link);
                WriteTitle(renderer, link);
                renderer.Write('"').WriteAttributes(link).Write(" />");
                return;
            }
            WriteAddress(renderer.Write("<a href=\""), url);
            WriteTitle(renderer, link);
            renderer.Write('"').WriteAttributes(link).Write('>');
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }

        private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
        {
            if (!string.IsNullOrEmpty(link.Title)) renderer.Write("\" title=\"").WriteEscape(link.Title);
        }

        private static void WriteAlt(HtmlRenderer renderer, LinkInline link)
        {
            var before = renderer.EnableHtmlForInline;
            renderer.EnableHtmlForInline = false;
            renderer.WriteChildren(link);
            renderer.EnableHtmlForInline = before;
        }
    }

    private sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            WriteAddress(renderer.Write("<a href=\""), link.IsEmail ? "mailto:" + link.Url : link.Url);
            renderer.Write("\">").WriteEscape(link.Url);
            renderer.Write("</a>");
        }
    }

    /// <summary>A line break is one however it was written: cells and headings have no other way.</summary>
    private sealed class TagRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline tag)
        {
            if (renderer.EnableHtmlForInline) renderer.Write(tag.Tag == "<br>" ? "<br />" : tag.Tag);
        }
    }
}
