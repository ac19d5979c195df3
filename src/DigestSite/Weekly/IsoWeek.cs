using System.Globalization;

namespace DigestSite.Weekly;

/// <summary>A week by ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday.</summary>
public readonly record struct IsoWeek(int Year, int Number) : IComparable<IsoWeek>
{
    /// <summary><c>2026-w21</c>, as in addresses.</summary>
    public string Slug => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-w{Number:00}");

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateOnly Sunday => Monday.AddDays(6);

    public IsoWeek Next => Of(Monday.AddDays(7));

    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;

    /// <summary>The week a moment falls in, by the calendar of a time zone.</summary>
    public static IsoWeek Of(DateTimeOffset moment, TimeZoneInfo zone) => Of(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    public static IsoWeek Of(DateOnly date) => Of(date.ToDateTime(TimeOnly.MinValue));

    public static IsoWeek Of(DateTime date) => new(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));

    /// <summary>Reads what <see cref="Slug"/> writes; <see langword="null"/> for anything else, and for a week its year has not.</summary>
    public static IsoWeek? Parse(string text) =>
        text is [_, _, _, _, '-', 'w', _, _]
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && year is >= 1900 and <= 2999 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
            ? new IsoWeek(year, number)
            : null;

    /// <summary>The moment its Sunday ends in a time zone. Where clocks skip that midnight, the first moment after it.</summary>
    public DateTimeOffset EndIn(TimeZoneInfo zone)
    {
        var midnight = Monday.AddDays(7).ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => Slug;
}
