using System.Globalization;
using DigestSite.Diagnostics;
using DigestSite.Site;

namespace DigestSite.Cli.Preview;

/// <summary>Holds the site that is served, and tells those who wait when there is another.</summary>
/// <param name="run">Sets versions apart from those of other runs.</param>
internal sealed class PreviewSite(string run)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource<PreviewState> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewState? _current;
    private int _count;

    /// <summary>The site as it is; before the first one is laid out, that one.</summary>
    public async Task<PreviewState> CurrentAsync(CancellationToken cancellation) => await OtherThanAsync(null, cancellation);

    /// <summary>The site as soon as it is another than the one of <paramref name="version"/>.</summary>
    public Task<PreviewState> OtherThanAsync(string? version, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _current is { } current && current.Version != version
                ? Task.FromResult(current)
                : _next.Task.WaitAsync(cancellation);
        }
    }

    /// <param name="map"><see langword="null"/> keeps the one before.</param>
    public void Show(SiteMap? map, IEnumerable<Diagnostic> problems)
    {
        TaskCompletionSource<PreviewState> waiting;
        PreviewState state;
        lock (_lock)
        {
            _count++;
            state = new PreviewState(
                map ?? _current?.Map,
                [.. problems.OrderByDescending(p => p.Severity)],
                string.Create(CultureInfo.InvariantCulture, $"{run}-{_count}"));
            _current = state;
            waiting = _next;
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult(state);
    }
}
