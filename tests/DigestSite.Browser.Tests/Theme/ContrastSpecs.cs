using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestSite.Browser.Tests.Theme;

/// <summary>Every pair of tokens that meet as text and ground can be told apart, in light and in dark.</summary>
public sealed partial class ContrastSpecs
{
    /// <summary>WCAG 2.2 AA for text.</summary>
    private const double Readable = 4.5;

    private static readonly IReadOnlyDictionary<string, (string Light, string Dark)> Tokens = Read();

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>
            {
                { "ink", "paper" }, { "ink", "sunk" },
                { "muted", "paper" }, { "muted", "sunk" },
                { "link", "paper" }, { "link", "sunk" },
                { "on-marker", "marker" },
                { "paper", "ink" },
                { "strong-rule", "paper" },
            };
            foreach (var code in Tokens.Keys.Where(t => t.StartsWith("code-", StringComparison.Ordinal)))
                pairs.Add(code, "sunk");
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_its_ground(string text, string ground)
    {
        Assert.True(Contrast(Tokens[text].Light, Tokens[ground].Light) >= Readable, $"light: {Contrast(Tokens[text].Light, Tokens[ground].Light):F2}");
        Assert.True(Contrast(Tokens[text].Dark, Tokens[ground].Dark) >= Readable, $"dark: {Contrast(Tokens[text].Dark, Tokens[ground].Dark):F2}");
    }

    [Fact]
    public void A_token_is_a_text_a_ground_or_a_line()
    {
        string[] lines = ["rule"];
        var used = Pairs.SelectMany(p => p).Cast<string>().Concat(lines);
        Assert.Equal(Tokens.Keys.Order(StringComparer.Ordinal), used.Distinct().Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, (string Light, string Dark)> Read()
    {
        var css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "theme", "site.css"));
        return Token().Matches(css).ToDictionary(m => m.Groups[1].Value, m => (m.Groups[2].Value, m.Groups[3].Value));
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance as WCAG defines it.</summary>
    private static double Luminance(string colour) => 0.2126 * Channel(colour, 0) + 0.7152 * Channel(colour, 2) + 0.0722 * Channel(colour, 4);

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--([a-z-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)")]
    private static partial Regex Token();
}
