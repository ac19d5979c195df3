using DigestSite.Diagnostics;
using DigestSite.Site;

namespace DigestSite.Cli.Preview;

/// <summary>What a browser gets to see at a moment.</summary>
/// <param name="Map">The newest site that could be laid out; none before the first.</param>
/// <param name="Problems">What is wrong with the input as it is now, graver first.</param>
/// <param name="Version">Differs from every other state's, also from those of a preview that ran before.</param>
internal sealed record PreviewState(SiteMap? Map, IReadOnlyList<Diagnostic> Problems, string Version);
