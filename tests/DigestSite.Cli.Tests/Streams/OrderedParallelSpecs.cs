using System.Threading.Channels;
using DigestSite.Cli.Streams;

namespace DigestSite.Cli.Tests.Streams;

public sealed class OrderedParallelSpecs
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_source_whichever_is_ready_first()
    {
        // The first is done only when the second is.
        var second = new TaskCompletionSource();
        var results = OrderedParallel.SelectAsync(
            new[] { 1, 2 }.ToAsyncEnumerable(),
            async (number, _) =>
            {
                if (number == 1)
                    await second.Task;
                else
                    second.SetResult();
                return number;
            });

        Assert.Equal([1, 2], await results.ToListAsync());
    }

    [Fact]
    public async Task A_result_is_handed_out_before_the_source_ends()
    {
        var source = Channel.CreateUnbounded<int>();
        await using var results = OrderedParallel.SelectAsync(source.Reader.ReadAllAsync(), (n, _) => Task.FromResult(n)).GetAsyncEnumerator();

        await source.Writer.WriteAsync(7);
        Assert.True(await results.MoveNextAsync());
        Assert.Equal(7, results.Current);
    }

    [Fact]
    public async Task No_more_is_taken_from_the_source_than_a_few_ahead()
    {
        var taken = 0;
        await using var results = OrderedParallel.SelectAsync(Endless(() => taken++), (n, _) => Task.FromResult(n)).GetAsyncEnumerator();
        for (var i = 0; i < 5; i++)
            await results.MoveNextAsync();

        Assert.InRange(taken, 5, 5 + (2 * Environment.ProcessorCount) + 2);
    }

    [Fact]
    public async Task What_the_work_throws_reaches_the_reader()
    {
        var results = OrderedParallel.SelectAsync<int, int>(
            new[] { 1 }.ToAsyncEnumerable(),
            (_, _) => throw new InvalidOperationException("broken"));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await results.ToListAsync());
        Assert.Equal("broken", thrown.Message);
    }

    private static async IAsyncEnumerable<int> Endless(Func<int> next)
    {
        while (true)
        {
            await Task.Yield();
            yield return next();
        }
    }
}
