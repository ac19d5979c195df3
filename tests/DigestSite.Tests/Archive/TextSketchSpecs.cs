using DigestSite.Archive;

namespace DigestSite.Tests.Archive;

public sealed class TextSketchSpecs
{
    private static readonly string Text = Words(1, 500);

    [Fact]
    public void A_text_is_the_same_whatever_its_case_punctuation_and_markup()
    {
        var marked = "# " + Text.ToUpperInvariant().Replace(" ", ", **", StringComparison.Ordinal);

        Assert.Equal(1, TextSketch.Of(Text).Similarity(TextSketch.Of(marked)));
        Assert.Equal(500, TextSketch.CountWords(marked));
    }

    [Fact]
    public void A_small_correction_leaves_it_nearly_the_same()
    {
        var corrected = TextSketch.Of(Text + " " + Words(2, 20));

        Assert.InRange(TextSketch.Of(Text).Similarity(corrected), 0.9, 0.99);
    }

    [Fact]
    public void Texts_that_share_nothing_are_not_alike()
    {
        var other = TextSketch.Of(Words(3, 500));

        Assert.Equal(0, TextSketch.Of(Text).Similarity(other));
        Assert.Equal(0, TextSketch.Of(Text).ShareIn(other));
    }

    [Theory]
    [InlineData(60, 500)]
    [InlineData(500, 20_000)]
    public void A_teaser_is_related_to_the_whole(int teaser, int whole)
    {
        var text = Words(4, whole);

        Assert.True(TextSketch.Of(text[..(teaser * 7)]).ShareIn(TextSketch.Of(text)) > 0.8);
        Assert.True(TextSketch.Of(text).ShareIn(TextSketch.Of(text[..(teaser * 7)])) > 0.8);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("- --- *", 0)]
    [InlineData("one Two-three", 3)]
    [InlineData("東京は雨です。", 6)]
    [InlineData("\ud800 broken \udc00", 1)]
    public void Words_are_counted_in_any_script(string text, int words) => Assert.Equal(words, TextSketch.CountWords(text));

    [Fact]
    public void What_says_nothing_is_not_judged_by() => Assert.False(TextSketch.Of("A few words only.").IsTelling);

    private static string Words(int seed, int count)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))))));
    }
}
