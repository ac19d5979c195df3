using DigestSite.Yaml;

namespace DigestSite.Import;

/// <summary>One value of a filter, and whether it has fitted any item yet.</summary>
/// <param name="section"><c>include</c> or <c>exclude</c>.</param>
/// <param name="kind"><c>tag</c>, <c>author</c>, <c>title</c> or <c>text</c>.</param>
public sealed class Rule(string section, string kind, PlacedText value, Func<RuleSubject, bool> fits)
{
    public string Kind { get; } = kind;

    public PlacedText Value { get; } = value;

    public bool HasFitted { get; private set; }

    public bool Fits(RuleSubject subject)
    {
        var fitting = fits(subject);
        HasFitted |= fitting;
        return fitting;
    }

    /// <summary><c>exclude: tag 'advert'</c></summary>
    public override string ToString() => $"{section}: {Kind} '{Value.Text}'";
}
