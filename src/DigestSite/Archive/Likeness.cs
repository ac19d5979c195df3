namespace DigestSite.Archive;

/// <summary>How much speaks for two being one article.</summary>
public enum Resemblance
{
    /// <summary>Nothing but a name.</summary>
    None,

    /// <summary>The date, the title or the text.</summary>
    Likely,

    /// <summary>More than one of them.</summary>
    Certain,
}

/// <summary>
/// Publishers change an article's id, its link, its title, its text; and they give an id or a link that one article had to
/// another. One name in common is one article as long as anything else speaks for it; when nothing does, keeping two files
/// loses nothing, and keeping one would lose the first.
/// </summary>
public static class Likeness
{
    /// <summary>Of an article as it was and as it is, or as two feeds give it.</summary>
    /// <param name="shared">The id or the link that both have.</param>
    public static Resemblance Between(Portrait one, Portrait other, ItemIdentity shared)
    {
        var title = TitlesOf(one, other);
        var sameDate = one.Second is not null && one.Second == other.Second;
        if (sameDate && title == Titles.Same)
            return Resemblance.Certain;

        var text = new SharedText(one, other);
        if (title is Titles.Same or Titles.Alike && text.IsMostly)
            return Resemblance.Certain;

        return sameDate || IsLikely(title, text, IsIdProper(one, other, shared)) ? Resemblance.Likely : Resemblance.None;
    }

    /// <summary>
    /// Of two items that stand in one feed, or two files of the archive. Whoever lists two means two, and the date of both
    /// may be that of the list: they are one only where title and text say so.
    /// </summary>
    public static bool AreOneEntry(Portrait one, Portrait other, ItemIdentity shared)
    {
        var title = TitlesOf(one, other);
        if (title == Titles.Other)
            return false;

        var text = new SharedText(one, other);
        var datesDiffer = one.Second is not null && other.Second is not null && one.Second != other.Second;
        if (text.IsUnknown)
            return !datesDiffer && (title == Titles.Same || (one.TitleKey.Length == 0 && other.TitleKey.Length == 0));
        if (title == Titles.Same && text.IsMostly && IsIdProper(one, other, shared))
            return true;

        return datesDiffer ? title == Titles.Same && text.IsAll : text.IsAll || (text.IsMostly && text.IsTelling);
    }

    /// <summary>A link may lead to another article from one day to the next; an id of its publisher's making does so by mistake only.</summary>
    private static bool IsLikely(Titles title, SharedText text, bool byId) => title switch
    {
        Titles.Same => byId || text.IsUnknown || text.IsPartly,
        Titles.Alike => text.IsUnknown || text.IsPartly || (byId && !text.IsTelling),
        Titles.Unknown => text.IsUnknown || text.IsMostly || (byId && text.IsPartly),
        _ => (text.IsMostly && text.IsTelling) || (byId && text.IsAll && text.IsSomething),
    };

    private static bool IsIdProper(Portrait one, Portrait other, ItemIdentity shared) => !shared.IsLink && one.HasIdOfItsOwn && other.HasIdOfItsOwn;

    private static Titles TitlesOf(Portrait one, Portrait other)
    {
        if (one.TitleKey.Length == 0 || other.TitleKey.Length == 0)
            return Titles.Unknown;
        if (one.TitleKey == other.TitleKey)
            return Titles.Same;

        var (mine, theirs) = (one.WordsOfTitle(), other.WordsOfTitle());
        // Version 1 and version 2, part 3 and part 4: the number is what tells them apart.
        return mine.Where(HasDigit).ToHashSet(StringComparer.Ordinal).SetEquals(theirs.Where(HasDigit)) && mine.Intersect(theirs).Count() * 2 >= mine.Union(theirs).Count()
            ? Titles.Alike
            : Titles.Other;
    }

    private static bool HasDigit(string word) => word.Any(char.IsDigit);

    private enum Titles
    {
        Unknown,
        Other,

        /// <summary>At least half of the words of both, and the same numbers.</summary>
        Alike,
        Same,
    }

    /// <summary>How much of the shorter text is in the longer: one may have grown out of the other.</summary>
    private readonly struct SharedText
    {
        private const int FewWords = 4;

        private readonly double _share;
        private readonly bool _isAll;

        public SharedText(Portrait one, Portrait other)
        {
            var (mine, theirs) = (one.Text, other.Text);
            IsUnknown = mine.Words == 0 || theirs.Words == 0;
            IsTelling = mine.IsTelling && theirs.IsTelling;
            IsSomething = mine.Words >= FewWords;
            if (IsUnknown)
                return;

            _share = IsTelling ? mine.ShareIn(theirs) : ShareOfWords(one.Words, other.Words);
            _isAll = IsTelling ? mine.Similarity(theirs) >= TextSketch.NearlyAll : one.Words.SetEquals(other.Words);
        }

        /// <summary>One of them has none.</summary>
        public bool IsUnknown { get; }

        /// <summary>Both are long enough to say something.</summary>
        public bool IsTelling { get; }

        public bool IsSomething { get; }

        public bool IsPartly => _share >= (IsTelling ? 0.2 : 0.5);

        public bool IsMostly => _share >= 2.0 / 3;

        public bool IsAll => _isAll;

        private static double ShareOfWords(IReadOnlySet<ulong> mine, IReadOnlySet<ulong> theirs)
        {
            var (fewer, more) = mine.Count <= theirs.Count ? (mine, theirs) : (theirs, mine);
            return (double)fewer.Count(more.Contains) / fewer.Count;
        }
    }
}
