namespace DigestSite.Markdown;

/// <summary>What one conversion did not carry over just as it was. Reports with the same findings are equal.</summary>
/// <param name="Findings">One for each code, in the order in which they were met.</param>
public sealed record FidelityReport(IReadOnlyList<Finding> Findings)
{
    public static FidelityReport Lossless { get; } = new([]);

    /// <summary>How many times things of this kind were met.</summary>
    public int Total(FindingKind kind) => Findings.Where(finding => finding.Kind == kind).Sum(finding => finding.Count);

    /// <summary>How many times this was met.</summary>
    public int Total(FindingCode code) => Findings.Where(finding => finding.Code == code).Sum(finding => finding.Count);

    public bool Equals(FidelityReport? other) => other is not null && Findings.SequenceEqual(other.Findings);

    public override int GetHashCode() => Findings.Aggregate(0, HashCode.Combine);
}
