using DigestSite.Configuration;
using DigestSite.Curation;

namespace DigestSite.Import;

/// <summary>
/// The filters of a source, at work. An item passes when it has one value of every kind that <c>include</c> names,
/// nothing that <c>exclude</c> names, and is young enough.
/// </summary>
public sealed class SourceRules
{
    private readonly DigestConfiguration _configuration;
    private readonly IReadOnlyList<IReadOnlyList<Rule>> _include;
    private readonly IReadOnlyList<Rule> _exclude;

    public SourceRules(SourceSettings source, DigestConfiguration configuration)
    {
        (Source, _configuration) = (source, configuration);
        _include = [.. Kinds("include", source.Include).Where(k => k.Count > 0)];
        _exclude = [.. Kinds("exclude", source.Exclude).SelectMany(k => k)];
    }

    public SourceSettings Source { get; }

    /// <summary>The values that have fitted no item so far.</summary>
    public IEnumerable<Rule> Idle => _include.SelectMany(k => k).Concat(_exclude).Where(r => !r.HasFitted);

    public bool Admit(IncomingItem item)
    {
        var subject = new RuleSubject(item, _configuration);

        // All are asked, so that each knows whether it ever fits.
        var excluded = AnyFits(_exclude, subject);
        var included = _include.Select(kind => AnyFits(kind, subject)).ToArray();
        return !excluded && !included.Contains(false) && IsYoung(item);
    }

    private static bool AnyFits(IEnumerable<Rule> rules, RuleSubject subject) => rules.Select(r => r.Fits(subject)).ToArray().Contains(true);

    /// <summary>
    /// By the moment the feed itself records, never by a clock: the same input gives the same archive. An item without
    /// a date may be of any age.
    /// </summary>
    private bool IsYoung(IncomingItem item)
    {
        if (Source.MaxAge is not { } limit || (item.Item.Published ?? item.Item.Updated) is not { } published)
            return true;

        var feed = item.Feed.Feed;
        return (feed.Updated ?? feed.Items.Max(i => i.Published ?? i.Updated)) - published <= limit.Age;
    }

    private IEnumerable<IReadOnlyList<Rule>> Kinds(string section, ItemFilter filter)
    {
        yield return [.. filter.Tags.Select(v => new Rule(section, "tag", v, WithTag(_configuration.Tags.KeyOfTerm(v.Text))))];
        yield return [.. filter.Authors.Select(v => new Rule(section, "author", v, ByAuthor(_configuration.Authors.KeyOfTerm(v.Text))))];
        yield return [.. filter.Title.Select(v => new Rule(section, "title", v, item => Phrase.IsIn(item.Title, v.Text)))];
        yield return [.. filter.Text.Select(v => new Rule(section, "text", v, item => Phrase.IsIn(item.Title, v.Text) || Phrase.IsIn(item.Text, v.Text)))];

        static Func<RuleSubject, bool> WithTag(string key) => item => item.Tags.Contains(key);
        static Func<RuleSubject, bool> ByAuthor(string key) => item => item.Authors.Contains(key);
    }
}
