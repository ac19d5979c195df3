using DigestSite.Archive;

namespace DigestSite.Import;

/// <summary>What the curator lists under <c>hide</c>: ids or links, in any spelling of a link.</summary>
internal sealed class HiddenItems(IReadOnlyList<string> hide)
{
    private readonly HashSet<string> _names = hide.Select(NormalisedLink.Of).ToHashSet(StringComparer.Ordinal);

    public bool Contain(IncomingArticle article) => article.Items.Any(i => IsHidden(i.Item.Id) || IsHidden(i.Item.Link));

    public bool Contain(ArticleHead head) => IsHidden(head.Id) || IsHidden(head.Link) || head.Aliases.Any(IsHidden);

    private bool IsHidden(string? name) => name is not null && _names.Contains(NormalisedLink.Of(name));
}
