using DigestSite.Fetching;
using DigestSite.Markdown;

namespace DigestSite.Import;

/// <summary>What an import read and did: what the site needs to know of the feeds beside the archive.</summary>
/// <param name="Feeds">The recorded feeds that could be read, in the order of <c>digest.yml</c>.</param>
/// <param name="Articles">Those the feeds hold just now, oldest first.</param>
/// <param name="Fetches">What is known of asking for them, by key; a feed that was never fetched has none.</param>
/// <param name="Now">The newest moment the input records. The clock of the machine is never asked.</param>
public sealed record ImportResult(
    ImportSummary Summary,
    IReadOnlyList<RecordedFeed> Feeds,
    IReadOnlyList<ImportedArticle> Articles,
    IReadOnlyDictionary<string, FetchState> Fetches,
    DateTimeOffset Now)
{
    /// <summary>The files that were given back to their publishers, as was asked for.</summary>
    public IReadOnlyList<TakenArticle> Taken { get; init; } = [];

    /// <summary>An archive without feeds.</summary>
    public static ImportResult None { get; } = new(new ImportSummary(0, 0, 0, 0, 0, 0), [], [], new Dictionary<string, FetchState>(), DateTimeOffset.UnixEpoch);
}

/// <summary>An article that a feed holds, as it lies in the archive now.</summary>
/// <param name="File">Its path on disk.</param>
/// <param name="Sources">Keys of the feeds that hold it.</param>
/// <param name="Fidelity">What conversion did not carry over as it was.</param>
public sealed record ImportedArticle(string File, IReadOnlyList<string> Sources, FidelityReport Fidelity)
{
    public string Slug => Path.GetFileNameWithoutExtension(File);
}

/// <param name="File">Its path on disk.</param>
/// <param name="Difference">What changed in it.</param>
public sealed record TakenArticle(string File, UpstreamDifference Difference)
{
    public string Slug => Path.GetFileNameWithoutExtension(File);
}

/// <param name="Items">Read from all feeds.</param>
/// <param name="Merged">Items that are another feed's article too.</param>
/// <param name="Added">Articles new to the archive.</param>
/// <param name="Updated">Articles that followed their feed.</param>
/// <param name="Unchanged">Articles the feeds hold and the archive already had.</param>
public sealed record ImportSummary(int Feeds, int Items, int Merged, int Added, int Updated, int Unchanged);
