using DigestSite.Configuration;

namespace DigestSite.Import;

/// <summary>An item as filters see it.</summary>
public sealed class RuleSubject(IncomingItem item, DigestConfiguration configuration)
{
    private readonly Lazy<string> _text = new(() => SummaryText.Whole(item.Item.Content ?? item.Item.Summary ?? ""));

    /// <summary>One key for all spellings of a tag.</summary>
    public IReadOnlySet<string> Tags { get; } = item.Tags.Select(configuration.Tags.KeyOfTerm).ToHashSet(StringComparer.Ordinal);

    /// <summary>One key for all spellings of a name.</summary>
    public IReadOnlySet<string> Authors { get; } = item.Item.Authors.Select(a => configuration.Authors.KeyOfTerm(a.Name)).ToHashSet(StringComparer.Ordinal);

    public string Title => item.Item.Title;

    /// <summary>All of its text, on one line.</summary>
    public string Text => _text.Value;
}
