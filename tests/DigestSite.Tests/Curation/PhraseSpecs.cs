using DigestSite.Curation;

namespace DigestSite.Tests.Curation;

public sealed class PhraseSpecs
{
    [Theory]
    [InlineData("How AI works", "ai")]
    [InlineData("An AI-assisted codebase", "AI")]
    [InlineData("What she said about AI", "AI")]
    [InlineData("Deep   dives", "deep")]
    [InlineData("C# in depth", "c#")]
    [InlineData("From C++ to C", "C")]
    [InlineData("Sponsored: buy this", "sponsored")]
    [InlineData("An introduction to machine learning", "Machine Learning")]
    [InlineData("机器学习入门", "学习")]
    [InlineData("Über-tool", "über")]
    public void A_whole_word_is_found_in_any_case(string text, string phrase) => Assert.True(Phrase.IsIn(text, phrase));

    [Theory]
    [InlineData("What she said", "ai")]
    [InlineData("C# and C++", "C")]
    [InlineData("JavaScript", "java")]
    [InlineData("Version 12", "1")]
    [InlineData("", "word")]
    public void Part_of_a_word_is_not(string text, string phrase) => Assert.False(Phrase.IsIn(text, phrase));

    [Fact]
    public void Hostile_text_takes_linear_time() => Assert.False(Phrase.IsIn(new string('a', 1_000_000), "aa"));
}
