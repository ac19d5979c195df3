namespace DigestSite.Markdown;

/// <summary>HTML → Markdown.</summary>
public static class MarkdownConverter
{
    /// <summary>Converts a fragment or document. Never throws on any input; its output is safe to render.</summary>
    public static Conversion Convert(string html, ConversionOptions? options = null) => throw new NotImplementedException();
}
