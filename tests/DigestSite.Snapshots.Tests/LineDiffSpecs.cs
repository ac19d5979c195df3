using static DigestSite.Snapshots.Snapshot;

namespace DigestSite.Snapshots.Tests;

public sealed class LineDiffSpecs
{
    private static readonly string[] Lines = [.. Enumerable.Range(1, 60).Select(number => $"line {number}")];

    [Fact]
    public Task A_change_has_three_lines_of_context_and_near_changes_share_it() =>
        Verify(Diff(string.Join('\n', Lines), string.Join('\n', Lines
            .Select(line => line is "line 20" or "line 26" or "line 50" ? $"{line} changed" : line)
            .Where(line => line != "line 35")
            .Append("line 61"))));

    [Theory]
    [InlineData("a b", "a\u00A0b", "- a b", @"+ a\u00A0b")]
    [InlineData("a\u200Db", "ab", @"- a\u200Db", "+ ab")]
    [InlineData("\uFEFFa", "a", @"- \uFEFFa", "+ a")]
    [InlineData("  a", "\ta", "-   a", @"+ \ta")]
    [InlineData("a  ", "a", "- a··", "+ a")]
    [InlineData("a\n", "a", "  a", "- (empty line)")]
    [InlineData("a", "  a ", "- a", "+   a·")]
    [InlineData("a", "🎉", "- a", "+ 🎉")]
    public void What_cannot_be_seen_is_made_visible(string verified, string received, string first, string second) =>
        Assert.Equal([first, second], LineDiff.Of(verified, received).Skip(1));

    [Fact]
    public void A_long_line_is_cut_to_where_it_differs()
    {
        var start = new string('a', 1000);
        var end = new string('z', 1000);

        var diff = LineDiff.Of($"{start}one{end}", $"{start}two{end}").Skip(1);

        var (lead, rest) = (new string('a', 40), new string('z', 117));
        Assert.Equal([$"- …{lead}one{rest}…", $"+ …{lead}two{rest}…"], diff);
    }

    [Fact]
    public void A_cut_leaves_no_half_of_a_character()
    {
        var party = string.Concat(Enumerable.Repeat("🎉", 500));

        var diff = LineDiff.Of($"{party}1{party}", $"{party}2{party}").Concat(LineDiff.Of($"a{party}1{party}", $"a{party}2{party}"));

        Assert.All(diff, line => Assert.Equal(line, SnapshotText.Decode(SnapshotText.Encode(line))));
    }

    [Fact]
    public void Of_very_long_texts_the_part_behind_the_first_difference_is_compared()
    {
        var lines = Enumerable.Range(1, 100_000).Select(number => $"line {number}").ToList();
        var received = lines.Select(line => line == "line 90001" ? "changed" : line).Where(line => line != "line 90010");

        var diff = LineDiff.Of(string.Join('\n', lines), string.Join('\n', received)).ToList();

        Assert.Equal("@@ -89998,7 +89998,7 @@", diff[0]);
        Assert.Contains("- line 90010", diff);
        Assert.Equal("…", diff[^1]);
        Assert.Equal(5, diff.Count(line => line[0] is '-' or '+' or '@'));
    }

    private static string Diff(string verified, string received) => string.Join('\n', LineDiff.Of(verified, received));
}
