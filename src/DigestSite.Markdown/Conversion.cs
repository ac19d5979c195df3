namespace DigestSite.Markdown;

/// <summary>How HTML is to be read.</summary>
public sealed record ConversionOptions
{
    /// <summary>What relative addresses are resolved against; they stay as they are without it.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The HTML is the curator's own: keep raw HTML that the allow list would drop.</summary>
    public bool Trusted { get; init; }
}

/// <param name="Markdown"><c>\n</c> line ends, one newline at the end; empty for an empty document.</param>
public sealed record Conversion(string Markdown, FidelityReport Report);
