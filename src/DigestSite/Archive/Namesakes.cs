namespace DigestSite.Archive;

/// <summary>
/// Articles by their names. Of a name that many have, those are found that could be the one that is asked for: some thing
/// beside the name is the same. So what is looked at stays little, however many a publisher calls by one name.
/// </summary>
internal sealed class Namesakes<T>(Func<T, Portrait> portraitOf)
    where T : class
{
    /// <summary>So many are all looked at.</summary>
    private const int Few = 8;

    private readonly Dictionary<ItemIdentity, Group> _groups = [];

    public void Add(ItemIdentity identity, T article)
    {
        if (!_groups.TryGetValue(identity, out var group))
            _groups.Add(identity, group = new Group());
        group.Add(article, portraitOf);
    }

    /// <summary>All that have the name, in the order in which they came.</summary>
    public IReadOnlyList<T> Of(ItemIdentity identity) => _groups.TryGetValue(identity, out var group) ? group.All : [];

    /// <summary>Those that have the name and may be the article of the portrait.</summary>
    public IReadOnlyList<T> Like(ItemIdentity identity, Portrait portrait) => _groups.TryGetValue(identity, out var group) ? group.Like(portrait) : [];

    private sealed class Group
    {
        private readonly List<T> _all = [];
        private Dictionary<string, List<int>>? _byTrait;

        public IReadOnlyList<T> All => _all;

        public void Add(T article, Func<T, Portrait> portraitOf)
        {
            _all.Add(article);
            if (_all.Count <= Few)
                return;
            if (_byTrait is not null)
            {
                Index(_all.Count - 1, portraitOf);
                return;
            }

            _byTrait = new(StringComparer.Ordinal);
            for (var i = 0; i < _all.Count; i++)
                Index(i, portraitOf);
        }

        public List<T> Like(Portrait portrait)
        {
            if (_byTrait is null)
                return _all;

            var found = new SortedSet<int>();
            foreach (var trait in TraitsOf(portrait))
                found.UnionWith(_byTrait.GetValueOrDefault(trait) ?? []);
            return [.. found.Select(i => _all[i])];
        }

        private void Index(int at, Func<T, Portrait> portraitOf)
        {
            foreach (var trait in TraitsOf(portraitOf(_all[at])))
            {
                if (!_byTrait!.TryGetValue(trait, out var same))
                    _byTrait.Add(trait, same = []);
                if (same.Count < Few)
                    same.Add(at);
            }
        }

        private static IEnumerable<string> TraitsOf(Portrait portrait)
        {
            yield return "title " + portrait.TitleKey;
            if (portrait.Second is { } second)
                yield return $"date {second}";
            foreach (var landmark in portrait.Text.Landmarks)
                yield return $"text {landmark}";
        }
    }
}
