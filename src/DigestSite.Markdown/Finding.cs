namespace DigestSite.Markdown;

/// <summary>One thing that conversion did not carry over just as it was.</summary>
/// <param name="Count">How many times.</param>
/// <param name="Sample">A short excerpt, in one line, that lets a person find the first place.</param>
public sealed record Finding(FindingCode Code, int Count = 1, string? Sample = null)
{
    public FindingKind Kind => Code.Kind;
}
