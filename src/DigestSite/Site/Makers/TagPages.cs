using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

public sealed class TagPages() : TermPages<Tag>(Permalink.Tags, "Tags")
{
    protected override IReadOnlyList<Tag> Terms(Digest digest) => digest.Tags;

    protected override Page Index(PageFrame frame, IReadOnlyList<Tag> terms) => new TagsPage(frame, terms);

    protected override Page Part(PageFrame frame, Tag term, Listing listing) => new TagPage(frame, term, listing);
}
