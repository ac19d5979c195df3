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

    [Theory]
    [InlineData("2026-w21")]
    [InlineData("2026-w53")]
    [InlineData("2027-w01")]
    public void A_week_is_read_as_it_is_written(string week) => Assert.Equal(week, IsoWeek.Parse(week)!.Value.Slug);

    [Theory]
    [InlineData("2027-w53")]
    [InlineData("2026-w00")]
    [InlineData("2026-W21")]
    [InlineData("2026-21")]
    [InlineData("2026-w2")]
    [InlineData("2026-w+1")]
    [InlineData("٢٠٢٦-w21")]
    [InlineData("")]
    public void What_is_no_week_is_not_read_as_one(string text) => Assert.Null(IsoWeek.Parse(text));

    [Theory]
    [InlineData("2026-w21", "UTC", "2026-05-25T00:00:00+00:00")]
    [InlineData("2026-w21", "Pacific/Kiritimati", "2026-05-25T00:00:00+14:00")]
    [InlineData("2026-w21", "Pacific/Honolulu", "2026-05-25T00:00:00-10:00")]
    // Clocks change in the night before that Sunday.
    [InlineData("2026-w13", "Europe/Berlin", "2026-03-30T00:00:00+02:00")]
    [InlineData("2026-w43", "Europe/Berlin", "2026-10-26T00:00:00+01:00")]
    [InlineData("2026-w53", "UTC", "2027-01-04T00:00:00+00:00")]
    public void A_week_ends_at_midnight_where_the_site_is(string week, string zone, string end) =>
        Assert.Equal(end, IsoWeek.Parse(week)!.Value.EndIn(TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Honolulu")]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Amman")]
    [InlineData("America/Asuncion")]
    public void The_end_of_a_week_is_the_first_moment_of_the_next(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        for (var week = new IsoWeek(2015, 1); week.Year < 2030; week = week.Next)
        {
            Assert.Equal(week.Next, IsoWeek.Of(week.EndIn(zone), zone));
            Assert.Equal(week, IsoWeek.Of(week.EndIn(zone).AddTicks(-1), zone));
        }
    }
}
