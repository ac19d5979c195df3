using DigestSite.Curation;

namespace DigestSite.Site;

/// <summary>Tags with what lies above and below them. A tag holds the articles of the tags below it too, each once.</summary>
internal sealed class TagTree
{
    private readonly ILookup<TermEntry, VocabularyTerm> _below;
    private readonly ILookup<string, Article> _articles;
    private readonly KnownTerms _known;
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);

    /// <param name="articles">By the path of a tag, newest first.</param>
    private TagTree(Vocabulary vocabulary, KnownTerms known, ILookup<string, Article> articles)
    {
        (_known, _articles) = (known, articles);
        _below = vocabulary.Terms
            .Where(t => Above(t.Entry) is not null)
            .ToLookup(t => Above(t.Entry)!, ReferenceEqualityComparer.Instance as IEqualityComparer<TermEntry>);
    }

    /// <returns>By name; tags without articles are left out.</returns>
    public static IReadOnlyList<Tag> Tags(Vocabulary vocabulary, KnownTerms known, ILookup<string, Article> articles)
    {
        var tree = new TagTree(vocabulary, known, articles);
        return [.. vocabulary.Terms.Select(tree.TagOf).Where(t => t.Articles.Count > 0)];
    }

    private Tag TagOf(VocabularyTerm term)
    {
        if (_tags.TryGetValue(term.Slug, out var known))
            return known;

        var own = _articles[Permalink.Tag(term.Slug)];
        Tag[] below = term.Entry is null ? [] : [.. _below[term.Entry].Select(TagOf).Where(t => t.Articles.Count > 0)];
        IReadOnlyList<Article> articles = below.Length == 0
            ? [.. own]
            :
            [
                .. below.SelectMany(t => t.Articles).Concat(own)
                    .DistinctBy(a => a.Slug, StringComparer.Ordinal)
                    .OrderByDescending(a => a.Published)
                    .ThenBy(a => a.Slug, StringComparer.Ordinal),
            ];
        return _tags[term.Slug] = new Tag(term.Name, term.Slug, articles)
        {
            Description = term.Entry?.Description ?? "",
            FormerPaths = [.. term.FormerSlugs.Select(Permalink.Tag)],
            Below = below,
            Above = [.. Ancestors(term.Entry).Reverse().Select(e => new TermLink(e.Name, Permalink.Tag(e.Slug)))],
        };
    }

    private IEnumerable<TagEntry> Ancestors(TermEntry? entry)
    {
        for (var above = Above(entry); above is not null; above = Above(above))
            yield return above;
    }

    private TagEntry? Above(TermEntry? entry) =>
        entry is TagEntry { Parent: { } parent } ? (TagEntry?)_known.Find(parent.Text) : null;
}
