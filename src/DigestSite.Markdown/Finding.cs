namespace DigestSite.Markdown;

/// <summary>One thing that conversion did not carry over just as it was.</summary>
/// <param name="Kind">How grave it is.</param>
/// <param name="What">For people, one line: <c>Mermaid diagram without line breaks: put back 8</c>.</param>
/// <param name="Count">How many times.</param>
/// <param name="Sample">A short excerpt that lets a person find the place.</param>
public sealed record Finding(FindingKind Kind, string What, int Count = 1, string? Sample = null);

public enum FindingKind
{
    /// <summary>Left out on purpose: scripts, tracking pixels, share buttons, whatever the allow list refuses.</summary>
    Dropped,

    /// <summary>Said in another way: an embed as a link, a gutter table as a code block.</summary>
    Replaced,

    /// <summary>The publisher's damage, mended with certainty.</summary>
    Repaired,

    /// <summary>The publisher's damage, seen and not mendable.</summary>
    Damaged,

    /// <summary>Decided without proof: a language, a paragraph break.</summary>
    Guessed,
}
