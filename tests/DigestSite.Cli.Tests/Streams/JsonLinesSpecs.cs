using System.Text;
using DigestSite.Cli.Streams;

namespace DigestSite.Cli.Tests.Streams;

public sealed class JsonLinesSpecs
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("  \"a\\nb\"  ", "a\nb")]
    [InlineData("\"\\ud83d\\ude00 \\u00e9\"", "😀 é")]
    public void A_line_is_a_JSON_string(string line, string text) => Assert.Equal((text, null), JsonLines.Decode(line));

    [Theory]
    [InlineData("\"\\ud83d\"", "\uFFFD")]
    [InlineData("\"a\\uDE00b\"", "a\uFFFDb")]
    [InlineData("\"\\ud83d\\ud83d\\ude00\"", "\uFFFD😀")]
    [InlineData("\"\\\\ud83d \\uD83D\"", "\\ud83d \uFFFD")]
    public void Half_a_surrogate_pair_becomes_a_replacement_character(string line, string text) =>
        Assert.Equal((text, null), JsonLines.Decode(line));

    [Theory]
    [InlineData("{}", "a JSON string was expected, not an object")]
    [InlineData("[\"a\"]", "a JSON string was expected, not an array")]
    [InlineData("1", "a JSON string was expected, not a number")]
    [InlineData("null", "a JSON string was expected, not null")]
    [InlineData("true", "a JSON string was expected, not true or false")]
    [InlineData("", "the line is empty, and a JSON string was expected")]
    [InlineData("\"a\" \"b\"", "not valid JSON at byte 5")]
    [InlineData("<p>", "not valid JSON at byte 1")]
    public void Anything_else_is_refused_with_a_reason(string line, string error) => Assert.Equal((null, error), JsonLines.Decode(line));

    [Theory]
    [InlineData("<a href='b'>é & 日本 + 😀</a>", "\"<a href='b'>é & 日本 + 😀</a>\"")]
    [InlineData("\u001b\0 \u007f\u2028", "\"\\u001b\\u0000 \u007f\u2028\"")]
    [InlineData("a\n\t\"b\" \\", "\"a\\n\\t\\\"b\\\" \\\\\"")]
    public void Nothing_is_escaped_that_need_not_be(string text, string json)
    {
        Assert.Equal(json, JsonLines.Encode(text));
        Assert.Equal((text, null), JsonLines.Decode(json));
    }

    [Fact]
    public async Task Lines_are_counted_from_one_and_empty_ones_at_the_end_are_none()
    {
        var lines = await ReadAsync("\uFEFF\"a\"\r\n\n\"b\"\n\n \n");

        Assert.Equal([(1, "\"a\""), (2, ""), (3, "\"b\"")], lines);
    }

    private static async Task<List<(int, string)>> ReadAsync(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await JsonLines.ReadAsync(input, CancellationToken.None).ToListAsync();
    }
}
