using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace DigestSite.Markdown.Dom;

/// <summary>The root of a tree that the parser builds.</summary>
internal sealed class ParsedDocument(TextSource source) : Element(TagName.Of("#document")), IConstructableDocument
{
    private readonly ParseBudget _budget = new(source.Length);
    private readonly List<Element> _openTables = [];

    public TextSource Source => source;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public IConstructableElement? Head => null;

    public IConstructableElement DocumentElement => FirstElementChild!;

    public bool IsLoading => false;

    public Element Body => FirstElementChild!.Children.First(child => child.LocalName == "body");

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
        // Outside of the body, where we look for nothing.
    }

    public void TrackError(Exception exception) => throw new NotSupportedException("Nothing runs while a document is parsed.", exception);

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void ApplyManifest()
    {
    }

    public void Clear() => SetText("");

    public void Opened(Element element)
    {
        _budget.Count(element);
        if (element.LocalName == "table") _openTables.Add(element);
    }

    public void Closed(Element element)
    {
        if (element.LocalName == "table") _openTables.Remove(element);
    }

    /// <summary>
    /// What may not stand in a table is put before it (HTML 13.2.6.1, the foster parent). The parser knows the tables of its own tree only, and
    /// brings such elements here.
    /// </summary>
    protected override void AddParsed(Node node)
    {
        if (_openTables is [.., { Parent: { } parent } table]) parent.InsertBefore(node, table);
        else Append(node);
    }
}
