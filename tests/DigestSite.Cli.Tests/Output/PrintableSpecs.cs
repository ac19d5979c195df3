using DigestSite.Cli.Output;

namespace DigestSite.Cli.Tests.Output;

public sealed class PrintableSpecs
{
    [Theory]
    [InlineData("plain é 日本 😀", "plain é 日本 😀")]
    [InlineData("\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("\u009b31mred", "\uFFFD31mred")]
    [InlineData("a\0b\u007fc\bd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("a\u202Eb\u2066c", "a\uFFFDb\uFFFDc")]
    [InlineData("a\r\nb\tc\u2028d", "a  b c d")]
    public void A_line_holds_nothing_a_terminal_would_obey(string text, string printed) => Assert.Equal(printed, Printable.Line(text));

    [Fact]
    public void Line_breaks_stay_where_lines_are_wanted() => Assert.Equal("a \nb", Printable.Lines("a\r\nb"));
}
