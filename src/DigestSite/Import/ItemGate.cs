using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Curation;

namespace DigestSite.Import;

/// <summary>
/// Which items of the recorded feeds become articles: the rules of their source decide about what is new. What the
/// archive has from a source already stays, and follows its feed, whatever the rules say later.
/// </summary>
public sealed class ItemGate(DigestConfiguration configuration, ArticleArchive archive)
{
    private readonly HideList _hidden = new(configuration.Hide);

    /// <returns>The items in the order given, and what each source's rules did.</returns>
    public GateResult Admit(IReadOnlyList<IncomingItem> items)
    {
        var admitted = new HashSet<IncomingItem>(ReferenceEqualityComparer.Instance);
        var reports = new List<RuleReport>();
        foreach (var source in items.GroupBy(i => i.Feed.Source))
        {
            var rules = new SourceRules(source.Key, configuration);
            var hidden = source.ToLookup(_hidden.Hides);
            IncomingItem[] all = [.. hidden[false]];
            IncomingItem[] fitting = [.. all.Where(rules.Admit)];
            admitted.UnionWith(Newest(fitting, source.Key.Cap));
            admitted.UnionWith(all.Where(i => !admitted.Contains(i) && IsArchived(i)));

            // They are left out once they have met their copies in other feeds.
            admitted.UnionWith(hidden[true]);
            reports.Add(new RuleReport(rules, all, fitting.Length));
        }

        return new GateResult([.. items.Where(admitted.Contains)], reports);
    }

    private bool IsArchived(IncomingItem item) =>
        item.Identities
            .SelectMany(i => archive.Find(i, item.Portrait).Concat(archive.FindFormer(i, item.Portrait)).Select(a => (Shared: i, Article: a)))
            .Any(f => f.Article.Head.Sources.Contains(item.Feed.Address.Key, StringComparer.Ordinal)
                && Likeness.Between(item.Portrait, archive.PortraitOf(f.Article), f.Shared) > Resemblance.None);

    /// <summary>An item in several feeds of a source counts once; undated ones come last, as their feed orders them.</summary>
    private static IEnumerable<IncomingItem> Newest(IReadOnlyList<IncomingItem> items, int? cap) => cap is not { } most
        ? items
        : ItemMerger.Merge(items)
            .OrderByDescending(article => article.Items.Max(i => i.Item.Published ?? i.Item.Updated ?? DateTimeOffset.MinValue))
            .Take(most)
            .SelectMany(article => article.Items);
}

/// <param name="Items">Those that may become articles.</param>
public sealed record GateResult(IReadOnlyList<IncomingItem> Items, IReadOnlyList<RuleReport> Reports);

/// <param name="Items">All that the source's feeds hold, but for hidden ones.</param>
/// <param name="Fitting">How many of them its rules let through, cap aside.</param>
public sealed record RuleReport(SourceRules Rules, IReadOnlyList<IncomingItem> Items, int Fitting);
