using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Model;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Rules;

/// <summary>A paragraph that is one formula between double dollars, and the block that we render of it.</summary>
internal sealed class FormulaRule : IBlockRule
{
    public IReadOnlyList<string> Names => ["p", "div"];

    public Block? Read(Element element, DocumentReader reader)
    {
        if (reader.Wrappers.Count > 0 || !element.HoldsNoElements()) return null;
        if (reader.Trusted && !(element.LocalName == "div" && element.ClassName == "math")) return null;
        return Of(element.PlainText());
    }

    /// <summary>The formula that a line of text is.</summary>
    public static Formula? Of(IReadOnlyList<Inline> line) => line is [Text { Value: var text }] ? Of(text) : null;

    /// <summary>The formula that a text is, from its first dollar to its last; null for any other text.</summary>
    public static Formula? Of(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("$$")) return null;
        text = text.Trim();
        if (text.Length < 5 || !text.EndsWith("$$", StringComparison.Ordinal)) return null;
        var inner = text[2..^2];
        if (inner.Contains("$$", StringComparison.Ordinal) || Elements.IsBlank(inner)) return null;
        var lines = inner.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (lines.Count > 1 || inner.Contains('\n', StringComparison.Ordinal)) return new Formula($"$$\n{string.Join('\n', lines)}\n$$");
        return new Formula(text);
    }
}
