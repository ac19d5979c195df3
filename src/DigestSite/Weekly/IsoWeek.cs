using System.Globalization;

namespace DigestSite.Weekly;

/// <summary>A week by ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday.</summary>
public readonly record struct IsoWeek(int Year, int Number) : IComparable<IsoWeek>
{
    /// <summary><c>2026-w21</c>, as in addresses.</summary>
    public string Slug => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-w{Number:00}");

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The week a moment falls in, by the calendar of a time zone.</summary>
    public static IsoWeek Of(DateTimeOffset moment, TimeZoneInfo zone) => Of(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    public static IsoWeek Of(DateTime date) => new(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => Slug;
}
