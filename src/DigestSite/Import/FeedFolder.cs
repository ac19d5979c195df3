using System.Globalization;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Feeds.Reading;
using DigestSite.Pipelines;

namespace DigestSite.Import;

/// <summary><c>input/feeds/</c>: one recorded copy per feed, named by its key.</summary>
public static class FeedFolder
{
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(1);

    /// <summary>Reads the copies of all sources, in the order of <c>digest.yml</c>. One that is missing or broken never stops the rest.</summary>
    public static IReadOnlyList<RecordedFeed> Read(
        DigestConfiguration configuration, DigestFolders folders, DiagnosticBag diagnostics, IPipelineStep step, CancellationToken cancellation)
    {
        var wanted = configuration.Sources.SelectMany(s => s.Feeds.Select(f => (Source: s, Address: f))).ToArray();
        var feeds = new RecordedFeed?[wanted.Length];
        step.Total = wanted.Length;
        Parallel.For(0, wanted.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            feeds[i] = Read(wanted[i].Source, wanted[i].Address, folders, diagnostics, cancellation);
            step.Advance();
        });
        return [.. feeds.OfType<RecordedFeed>()];
    }

    private static RecordedFeed? Read(SourceSettings source, FeedAddress address, DigestFolders folders, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var file = RecordedCopy.Find(folders, address.Key);
        if (file is null)
        {
            diagnostics.Warning(DiagnosticCode.MissingFile, new Place(folders.NameOf(Path.Combine(folders.Feeds, address.Key + ".xml"))),
                $"no recorded copy of {address.Address}", "'digest fetch' gets it; or save the feed under this name.");
            return null;
        }

        var name = folders.NameOf(file);
        if (ReadInTime(file, source, address.Address, cancellation) is not { } reading)
        {
            diagnostics.Warning(DiagnosticCode.NotAFeed, new Place(name), "takes more than a minute to read and is left out", "Look at what was saved under this name.");
            return null;
        }

        foreach (var same in reading.Warnings.GroupBy(w => w.Code))
            diagnostics.Warning(DiagnosticCode.LenientFeed, At(name, same.First()), Times(same.First().Message, same.Count()), same.Key.Advice);
        if (reading.Feed is null)
        {
            diagnostics.Warning(DiagnosticCode.NotAFeed, reading.Error is null ? new Place(name) : At(name, reading.Error),
                reading.Error?.Message ?? "is not a feed", $"{reading.Error?.Advice} It was recorded from {address.Address}; articles it gave before are kept.");
            return null;
        }

        return new RecordedFeed(source, address, MarkdownBody.Render(reading.Feed), file);
    }

    private static FeedReading? ReadInTime(string file, SourceSettings source, Uri address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestReading);
        try
        {
            return FeedReader.Read(File.ReadAllBytes(file), address, FeedLimits.Default, source.Format, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What a publisher does to every item is said once.</summary>
    private static string Times(string message, int count) =>
        count == 1 ? message : string.Create(CultureInfo.InvariantCulture, $"{message} (here first, {count} times in all)");

    private static Place At(string name, FeedWarning warning) => new(name, warning.Line, warning.Column);
}
