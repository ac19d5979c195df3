using DigestSite.Configuration;
using DigestSite.Feeds;
using DigestSite.Fetching;

namespace DigestSite.Tests.Fetching;

public sealed class FetchLogicSpecs
{
    private static readonly DateTimeOffset Now = new(2026, 5, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly FeedAddress Feed = new("blog", new Uri("https://blog.example/feed"));
    private static readonly Validators Marks = new("\"1\"", "yesterday");
    private static readonly FetchState Good = new(Feed.Address) { Checked = Now, Fetched = Now, Changed = Now, Hash = "aa", Validators = Marks };

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
        Assert.Equal(result, Conclude(Good, new FetchAnswer.Copy(new Feed(), default, sent, Validators.None), copy).Result);

    [Fact]
    public void Success_forgets_what_failed()
    {
        var failed = Good with { Failures = 3, FailingSince = Now.AddDays(-3), Error = "x", Status = 503, NotBefore = Now.AddDays(-1) };

        Assert.Equal(Good with { Checked = Now.AddDays(1), Fetched = Now.AddDays(1) }, Conclude(failed, new FetchAnswer.Unmodified(Validators.None), "aa", Now.AddDays(1)).State);
    }

    [Fact]
    public void Failure_keeps_what_is_known()
    {
        var state = Conclude(Good, new FetchAnswer.Failure("no", 503), "aa", Now.AddDays(1)).State;

        Assert.Equal(Good with { Checked = Now.AddDays(1), Failures = 1, FailingSince = Now.AddDays(1), Error = "no", Status = 503 }, state);
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
            Checked = Now,
            Fetched = Now.AddDays(-1),
            Changed = Now.AddDays(-2),
            Validators = new Validators("W/\"a: #b\"", "Mon, 18 May 2026 09:00:00 GMT"),
            Hash = "0123",
            Failures = 2,
            FailingSince = Now.AddHours(-1),
            Error = "the server's answer: \"5\u0001\nx",
            Status = 503,
            NotBefore = Now.AddDays(1),
            MovedTo = new Uri("https://blog.example/new"),
        };
        var diagnostics = new Diagnostics.DiagnosticBag();

        Assert.Equal(state, FetchStates.Parse(FetchStates.Text(state), "f", diagnostics));
        Assert.Empty(diagnostics.Sorted);
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
        FetchLogic.Conclude(Feed, state, answer, Marks, copy, now ?? Now, FetchLimits.Default);
}
