using System.Text;
using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Fetching;
using DigestSite.Pipelines;

namespace DigestSite.Adding;

/// <summary>Lists a feed in <c>digest.yml</c>, and keeps its first copy.</summary>
public sealed class SourceAdder(DigestFolders folders, DigestConfiguration configuration, DiagnosticBag diagnostics)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Whether the feed is listed already, which is then reported with its line.</returns>
    public bool IsListed(Uri feed)
    {
        var wanted = NormalisedLink.Of(feed.AbsoluteUri);
        var states = FetchStates.Read(folders, configuration, new DiagnosticBag());
        if (WantedFeed.Of(configuration).FirstOrDefault(w => Addresses(w, states).Contains(wanted)) is not { } known)
            return false;

        diagnostics.Error(DiagnosticCode.DuplicateFeed, known.Source.FeedPlace, $"{feed} is listed already: {known.Source.Name}, with the key {known.Address.Key}");
        return true;
    }

    /// <summary>Where a feed is, and where its server sends us to from there.</summary>
    private static IEnumerable<string> Addresses(WantedFeed wanted, IReadOnlyDictionary<string, FetchState> states)
    {
        yield return NormalisedLink.Of(wanted.Address.Address.AbsoluteUri);
        if (states.TryGetValue(wanted.Address.Key, out var state) && state is { MovedTo: { } target } && state.Address == wanted.Address.Address)
            yield return NormalisedLink.Of(target.AbsoluteUri);
    }

    /// <param name="fetcher">Keeps the copy.</param>
    public AddedSource Add(FoundFeed.One found, FeedFetcher fetcher)
    {
        var source = NewSource.Of(found.Address, found.Copy.Feed, configuration);
        var name = folders.NameOf(folders.Configuration);
        if (Edit(source.Lines()) is not var (bytes, appended, edited))
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, new Place(name), "its sources are written in a way that cannot be added to without the risk of breaking something",
                "Add these lines to them by hand.");
            return new AddedSource(source, null, source.Lines(), null);
        }

        AtomicFile.Write(folders.Configuration, bytes);
        var added = edited.Sources[^1];
        var kept = fetcher.Keep(new WantedFeed(added, added.Feeds[0]), found.Copy with { MovedTo = null });
        foreach (var diagnostic in FetchReport.Of([kept], Severity.Warning))
            diagnostics.Add(diagnostic);
        return new AddedSource(source, new Place(name, appended.Line), appended.Lines, kept);
    }

    /// <returns>The file as it will be, when all that differs is one more source.</returns>
    private (byte[] Bytes, AppendedSource Appended, DigestConfiguration Edited)? Edit(IReadOnlyList<string> entry)
    {
        var bytes = File.ReadAllBytes(folders.Configuration);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes.AsSpan(mark));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        if (SourceListEditor.Append(text, entry) is not { } appended
            || ConfigurationFile.Parse(appended.Text, "", null, new DiagnosticBag()) is not { } edited
            || edited.Sources.Count != configuration.Sources.Count + 1)
        {
            return null;
        }

        return ([.. bytes.AsSpan(0, mark), .. StrictUtf8.GetBytes(appended.Text)], appended, edited);
    }
}

/// <param name="Place">Where it stands; <see langword="null"/> when a person has to write it.</param>
/// <param name="Lines">Its entry.</param>
/// <param name="Kept">The first copy.</param>
public sealed record AddedSource(NewSource Source, Place? Place, IReadOnlyList<string> Lines, FetchedFeed? Kept);
