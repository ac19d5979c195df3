using DigestSite.Configuration;
using DigestSite.Site.Pages;

namespace DigestSite.Site.Makers;

public sealed class SourcePages() : TermPages<Source>(Permalink.Sources, "Sources")
{
    protected override IReadOnlyList<Source> Terms(Digest digest) => digest.Sources;

    protected override FeedText Carried(FeedSettings feeds) => FeedText.Full;

    protected override Page Index(PageFrame frame, IReadOnlyList<Source> terms) => new SourcesPage(frame, terms);

    protected override Page Part(PageFrame frame, Source term, Listing listing) => new SourcePage(frame, term, listing);
}
