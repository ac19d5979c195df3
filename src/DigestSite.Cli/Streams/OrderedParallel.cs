using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DigestSite.Cli.Streams;

/// <summary>Works on many things at once and hands out the results in the order the things came.</summary>
internal static class OrderedParallel
{
    /// <summary>Never more than a few are under way or waiting, so memory stays bounded however long the source is.</summary>
    public static async IAsyncEnumerable<TOut> SelectAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> source,
        Func<TIn, CancellationToken, Task<TOut>> work,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = Channel.CreateBounded<Task<TOut>>(Environment.ProcessorCount);
        var feeding = FeedAsync(source, work, queue.Writer, stop.Token);
        try
        {
            await foreach (var result in queue.Reader.ReadAllAsync(cancellation))
                yield return await result;
            await feeding;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static async Task FeedAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> source,
        Func<TIn, CancellationToken, Task<TOut>> work,
        ChannelWriter<Task<TOut>> queue,
        CancellationToken cancellation)
    {
        try
        {
            await foreach (var item in source.WithCancellation(cancellation))
                await queue.WriteAsync(Task.Run(() => work(item, cancellation), cancellation), cancellation);
            queue.Complete();
        }
        catch (Exception e)
        {
            // Whoever reads the queue gets it.
            queue.Complete(e);
        }
    }
}
