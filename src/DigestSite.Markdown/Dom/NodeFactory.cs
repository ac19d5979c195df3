using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace DigestSite.Markdown.Dom;

/// <summary>Makes the nodes of our tree for the parser.</summary>
internal sealed class NodeFactory : IDomConstructionElementFactory<ParsedDocument, Element>
{
    public Element Create(ParsedDocument document, StringOrMemory localName, StringOrMemory prefix, NodeFlags flags) => new(TagName.Of(localName.Memory.Span), document);

    public Element CreateUnknown(ParsedDocument document, StringOrMemory tagName) => new(TagName.Of(tagName.Memory.Span), document);

    public Element CreateNoScript(ParsedDocument document, bool scripting) => new(TagName.Of("noscript"), document);

    public IConstructableNode CreateDocumentType(ParsedDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new CommentNode("");

    public IConstructableMathElement CreateMath(ParsedDocument document, StringOrMemory name) => new Element(TagName.OfFormula(name.IsNullOrEmpty ? "math" : name.Memory.Span), document);

    public IConstructableSvgElement CreateSvg(ParsedDocument document, StringOrMemory name) => new Element(TagName.OfDrawing(name.IsNullOrEmpty ? "svg" : name.Memory.Span), document);

    public IConstructableMetaElement CreateMeta(ParsedDocument document) => new Element(TagName.Of("meta"), document);

    public IConstructableFrameElement CreateFrame(ParsedDocument document) => new Element(TagName.Of("frame"), document);

    public IConstructableFormElement CreateForm(ParsedDocument document) => new Element(TagName.Of("form"), document);

    public IConstructableScriptElement CreateScript(ParsedDocument document, bool parserInserted, bool started) => new Script(document);

    /// <summary>One that <see cref="TagSkipping"/> could not take out: the parser reads what comes right behind <c>pre</c> past everyone.</summary>
    public IConstructableTemplateElement CreateTemplate(ParsedDocument document) => throw new ParseBudget.ExceededException();

    public ParsedDocument CreateDocument(TextSource source, IBrowsingContext? context) => new(source);

    private sealed class Script(ParsedDocument document) : Element(TagName.Of("script"), document), IConstructableScriptElement
    {
        public bool Prepare(IConstructableDocument document) => false;

        public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
    }
}
