using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

public sealed class AuthorPages() : TermPages<Author>(Permalink.Authors, "Authors")
{
    protected override IReadOnlyList<Author> Terms(Digest digest) => digest.Authors;

    protected override Page Index(PageFrame frame, IReadOnlyList<Author> terms) => new AuthorsPage(frame, terms);

    protected override Page Part(PageFrame frame, Author term, Listing listing) => new AuthorPage(frame, term, listing);
}
