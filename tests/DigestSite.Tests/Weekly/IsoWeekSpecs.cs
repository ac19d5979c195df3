using DigestSite.Weekly;

namespace DigestSite.Tests.Weekly;

public sealed class IsoWeekSpecs
{
    [Theory]
    [InlineData("2026-05-18T00:00:00Z", "UTC", "2026-w21")]
    [InlineData("2026-05-17T23:59:59Z", "UTC", "2026-w20")]
    [InlineData("2026-05-17T23:30:00Z", "Europe/Berlin", "2026-w21")]
    [InlineData("2026-05-18T03:00:00Z", "America/New_York", "2026-w20")]
    [InlineData("2027-01-01T12:00:00Z", "UTC", "2026-w53")]
    [InlineData("2024-12-30T12:00:00Z", "UTC", "2025-w01")]
    public void A_moment_falls_in_the_week_of_the_time_zone(string moment, string zone, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)).Slug);

    [Fact]
    public void A_week_runs_from_monday_to_sunday()
    {
        var week = new IsoWeek(2026, 53);

        Assert.Equal(new DateOnly(2026, 12, 28), week.Monday);
        Assert.Equal(new DateOnly(2027, 1, 3), week.Sunday);
    }
}
