using DigestSite.Configuration;
using DigestSite.Feeds;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

public sealed class FetchLogicSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 5, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Today = new(2026, 5, 22, 0, 0, 0, TimeSpan.Zero);
    private static readonly FeedAddress Feed = new("blog", new Uri("https://blog.example/feed"));
    private static readonly Validators Marks = new("\"1\"", "yesterday");
    private static readonly FetchState Good = new(Feed.Address) { Checked = Today, Fetched = Today, Changed = Now, Hash = "aa", Validators = Marks };

    [Fact]
    public void A_feed_never_asked_for_is_asked_for_whole() => Assert.Equal(new FetchPlan(Rest.None, Validators.None), Plan(null, null));

    [Fact]
    public void A_copy_that_the_server_sent_is_asked_about() => Assert.Equal(new FetchPlan(Rest.None, Marks), Plan(Good, "aa"));

    [Theory]
    [InlineData(null)]
    [InlineData("bb")]
    public void A_copy_that_is_not_there_or_another_is_not_asked_about(string? copy) =>
        Assert.Equal(new FetchPlan(Rest.None, Validators.None), Plan(Good, copy));

    [Fact]
    public void A_state_of_another_address_does_not_count()
    {
        var other = Good with { Address = new Uri("https://blog.example/old"), NotBefore = Now.AddHours(1), Status = 410, Failures = 7 };

        Assert.Equal(new FetchPlan(Rest.None, Validators.None), Plan(other, "aa"));
        Assert.Equal(1, Conclude(other, new FetchAnswer.Failure("no"), "aa").State.Failures);
    }

    [Theory]
    [InlineData(410, null, Rest.Gone)]
    [InlineData(429, 1, Rest.Asked)]
    [InlineData(429, 0, Rest.None)]
    [InlineData(404, null, Rest.None)]
    public void A_server_that_wants_rest_gets_it_until_somebody_insists(int status, int? hours, Rest rest)
    {
        var state = Good with { Status = status, NotBefore = hours is { } h ? Now.AddHours(h) : null };

        Assert.Equal(rest, Plan(state, "aa").Rest);
        Assert.Equal(new FetchPlan(Rest.None, Marks), FetchLogic.Plan(Feed, state, "aa", Now, insist: true));
    }

    [Theory]
    [InlineData("aa", "aa", FetchResult.Unchanged)]
    [InlineData("aa", "bb", FetchResult.New)]
    [InlineData(null, "aa", FetchResult.New)]
    public void A_body_is_new_when_it_is_not_the_one_on_disk(string? copy, string sent, FetchResult result) =>
        Assert.Equal(result, Conclude(Good, Sent(sent), copy).Result);

    [Fact]
    public void Success_forgets_what_failed()
    {
        var failed = Good with { Failures = 3, FailingSince = Today.AddDays(-3), Error = "x", Status = 503, NotBefore = Now.AddDays(-1) };

        Assert.Equal(Good with { Checked = Today.AddDays(1), Fetched = Today.AddDays(1) }, Conclude(failed, new FetchAnswer.Unmodified(Validators.None), "aa", Now.AddDays(1)).State);
    }

    [Fact]
    public void Failure_keeps_what_is_known()
    {
        var state = Conclude(Good, new FetchAnswer.Failure("no", 503), "aa", Now.AddDays(1)).State;

        Assert.Equal(Good with { Checked = Today.AddDays(1), Failures = 1, FailingSince = Today.AddDays(1), Error = "no", Status = 503 }, state);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, 31)]
    [InlineData(999_999_999, 7 * 24 * 3600)]
    public void Only_a_long_rest_is_remembered_and_none_without_bound(int asked, int? remembered)
    {
        var state = Conclude(Good, new FetchAnswer.Failure("no", 429, TimeSpan.FromSeconds(asked)), "aa").State;

        Assert.Equal(remembered, (state.NotBefore - Now)?.TotalSeconds);
    }

    [Fact]
    public void An_endless_error_is_cut() =>
        Assert.Equal(301, Conclude(null, new FetchAnswer.Failure(new string('x', 10_000)), null).State.Error!.Length);

    [Fact]
    public void A_lasting_redirect_is_remembered_while_it_lasts()
    {
        var target = new Uri("https://blog.example/new");

        var moved = Conclude(Good, new FetchAnswer.Unmodified(Marks) { MovedTo = target }, "aa").State;
        Assert.Equal(target, moved.MovedTo);
        Assert.Null(Conclude(moved, new FetchAnswer.Unmodified(Marks), "aa").State.MovedTo);
    }

    [Fact]
    public void A_state_is_read_as_it_was_written()
    {
        var state = new FetchState(new Uri("https://blog.example/feed?a=b&c=%C3%A9"))
        {
            Checked = Today,
            Fetched = Today.AddDays(-1),
            Changed = Now.AddDays(-2),
            Validators = new Validators("W/\"a: #b\"", "Mon, 18 May 2026 09:00:00 GMT"),
            Hash = "0123",
            Failures = 2,
            FailingSince = Today.AddDays(-2),
            Error = "the server's answer: \"5\u0001\nx",
            Status = 503,
            NotBefore = Now.AddDays(1),
            Emptied = 2,
            MovedTo = new Uri("https://blog.example/new"),
        };
        var diagnostics = new Diagnostics.DiagnosticBag();

        Assert.Equal(state, FetchStates.Parse(FetchStates.Text(state), "f", diagnostics));
        Assert.Empty(diagnostics.Sorted);
    }

    /// <summary>From before days were kept.</summary>
    [Fact]
    public void A_state_with_moments_to_the_second_is_read_and_loses_nothing_that_is_news()
    {
        var diagnostics = new Diagnostics.DiagnosticBag();
        var state = FetchStates.Parse(
            "address: https://blog.example/feed\nchecked: 2026-05-21T09:01:50Z\nfetched: 2026-05-21T09:01:50Z\nchanged: 2026-05-20T09:01:50Z\nhash: aa\n", "f", diagnostics)!;

        Assert.Empty(diagnostics.Sorted);
        Assert.Equal(new DateTimeOffset(2026, 5, 21, 9, 1, 50, TimeSpan.Zero), state.Newest);
        Assert.Equal(
            "address: https://blog.example/feed\nchecked: 2026-05-22\nfetched: 2026-05-22\nchanged: 2026-05-20T09:01:50Z\nhash: aa\n",
            FetchStates.Text(Conclude(state, new FetchAnswer.Unmodified(Validators.None), "aa").State));
    }

    [Fact]
    public void The_moment_a_copy_was_fetched_outlives_another_address_for_the_same_copy()
    {
        var other = Good with { Address = new Uri("https://blog.example/old"), Changed = Now.AddDays(-9) };

        Assert.Equal(Now.AddDays(-9), Conclude(other, Sent("aa"), "aa").State.Changed);
        Assert.Equal(Now, Conclude(other, Sent("bb"), "aa").State.Changed);
        Assert.Equal(Now, Conclude(null, Sent("aa"), "aa").State.Changed);
    }

    /// <summary>What the digest takes for now: weeks close by it.</summary>
    [Fact]
    public void The_newest_moment_of_a_state_is_the_day_it_was_asked_for_or_the_moment_of_news()
    {
        var fresh = Conclude(null, Sent("aa"), null);

        Assert.Equal(Now, fresh.State.Newest);
        Assert.Equal(Today.AddDays(1), Conclude(fresh.State, Sent("aa"), "aa", Now.AddDays(1)).State.Newest);
        Assert.Null(new FetchState(Feed.Address).Newest);
    }

    [Fact]
    public void Tries_of_one_day_count_once()
    {
        var first = Conclude(Good, new FetchAnswer.Failure("no"), "aa", Now.AddDays(1));
        var second = Conclude(first.State, new FetchAnswer.Failure("no"), "aa", Now.AddDays(1).AddHours(9));
        var next = Conclude(second.State, new FetchAnswer.Failure("no"), "aa", Now.AddDays(2));

        Assert.Equal(first.State, second.State);
        Assert.Equal((2, Today.AddDays(1)), (next.State.Failures, next.State.FailingSince));
    }

    [Theory]
    [InlineData("")]
    [InlineData("address: ''")]
    [InlineData("- a\n- b")]
    [InlineData("address: [")]
    [InlineData("address: https://a.example/\nunknown: 1")]
    public void A_broken_state_is_told_and_counts_as_none(string text)
    {
        var diagnostics = new Diagnostics.DiagnosticBag();

        Assert.Null(FetchStates.Parse(text, "input/feeds/blog.fetch.yml", diagnostics));
        Assert.Equal(Diagnostics.Severity.Warning, Assert.Single(diagnostics.Sorted).Severity);
    }

    private static FetchPlan Plan(FetchState? state, string? copy) => FetchLogic.Plan(Feed, state, copy, Now, insist: false);

    private static FetchOutcome Conclude(FetchState? state, FetchAnswer answer, string? copy, DateTimeOffset? now = null) =>
        FetchLogic.Conclude(Feed, state, answer, Marks, copy is null ? null : Disk(copy), now ?? Now, insist: false, FetchLimits.Default);

    private static CopyOnDisk Disk(string hash) => new(hash, new Lazy<CopyContent>(new CopyContent(1, IsWhole: true)));

    private static FetchAnswer.Copy Sent(string hash) => new(new Feed { Items = [new FeedItem { Id = "1" }] }, default, hash, Validators.None);
}
