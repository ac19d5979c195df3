using DigestSite.Theme.Texts;

namespace DigestSite.Browser.Tests.Theme;

public sealed class WordingSpecs
{
    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("EN", "en")]
    [InlineData("tlh", "en")]
    public void A_site_speaks_its_language_or_english(string site, string texts) => Assert.Equal(texts, Wording.For(site).Language);

    [Theory]
    [InlineData("en", "15–21 June 2026", "29 June – 5 July 2026", "28 December 2026 – 3 January 2027")]
    [InlineData("de", "15.–21. Juni 2026", "29. Juni – 5. Juli 2026", "28. Dezember 2026 – 3. Januar 2027")]
    public void A_week_is_written_as_short_as_it_can_be(string language, string within, string across, string overNewYear)
    {
        var texts = Wording.For(language);

        Assert.Equal(within, Week(texts, 2026, 6, 15));
        Assert.Equal(across, Week(texts, 2026, 6, 29));
        Assert.Equal(overNewYear, Week(texts, 2026, 12, 28));
    }

    private static string Week(Wording texts, int year, int month, int day)
    {
        var monday = new DateOnly(year, month, day);
        return texts.DateRange(monday, monday.AddDays(6));
    }
}
