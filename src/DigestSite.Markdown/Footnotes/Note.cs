using System.Globalization;
using DigestSite.Markdown.Dom;

namespace DigestSite.Markdown.Footnotes;

/// <summary>A footnote of a document that is being read: where it stands, and what refers to it.</summary>
/// <param name="target">The name that references use.</param>
/// <param name="holder">The element that holds the note and nothing else; null for one that stands in the line itself.</param>
internal sealed class Note(string target, Element holder)
{
    public const string ReferenceName = "#footnote-reference";
    public const string DefinitionName = "#footnote";

    private static readonly TagName Reference = new(ReferenceName, 0, IsBlock: false);
    private static readonly TagName Definition = new(DefinitionName, 0, IsBlock: true);

    public string Target => target;

    public Element Holder => holder;

    /// <summary>The links in the text, later the elements that stand for them.</summary>
    public List<Element> References { get; } = [];

    /// <summary>What links back to the references go by.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public int Number { get; set; }

    private string Label => Number.ToString(CultureInfo.InvariantCulture);

    public static Element NewReference() => new(Reference);

    public static Element NewDefinition() => new(Definition);

    /// <summary>The id that the note has on a page.</summary>
    public static string IdOf(string label) => "fn:" + label;

    /// <summary>The id of the first, second… place that refers to the note.</summary>
    public static string IdOfReference(string label, int index) =>
        index == 0 ? "fnref:" + label : string.Create(CultureInfo.InvariantCulture, $"fnref:{label}:{index + 1}");

    /// <summary>What of the document links to the note, and to the first reference, by names of old.</summary>
    public void Name(Element definition)
    {
        definition.SetAttribute("label", Label);
        definition.Id = IdOf(Label);
        for (var i = 0; i < References.Count; i++)
        {
            var reference = References[i];
            reference.SetAttribute("label", Label);
            reference.Id = IdOfReference(Label, i);
            // For a place where only HTML can stand.
            var sup = new Element("sup");
            var link = new Element("a");
            link.SetAttribute("href", "#" + IdOf(Label));
            link.SetText(Label);
            sup.Append(link);
            reference.Append(sup);
        }
    }
}
