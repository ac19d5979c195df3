namespace DigestSite.Feeds.Dates;

/// <summary>Reads the moments publishers write. What cannot be a date of publication is none, never the present.</summary>
internal static class FeedDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>A time without a zone counts as UTC, a day without a time as its midnight.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        var date = IsoDate.Parse(text) ?? WordyDate.Parse(text);
        // The two moments programs write when they know none.
        return date is not { } known || known.Year is < FirstYear or > LastYear || known.UtcTicks == DateTimeOffset.UnixEpoch.Ticks ? null : known;
    }

    /// <summary>A moment from its parts, as far as the calendar has them.</summary>
    public static DateTimeOffset? Of(int year, int month, int day, TimeOfDay time, int zone)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        if (Math.Abs(zone) > 14 * 60)
            zone = 0;
        // Year 1 with an offset would lie before time begins, and is no date anyway.
        if (year == 1)
            return null;
        return new DateTimeOffset(new DateTime(year, month, day).Add(time.Value), TimeSpan.FromMinutes(zone));
    }
}

/// <summary>A time of day, where 24:00 is the next midnight and a leap second the one before it.</summary>
internal readonly record struct TimeOfDay(TimeSpan Value)
{
    public static TimeOfDay? Of(int hour, int minute, int second, double fraction = 0)
    {
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
            return null;
        var whole = new TimeSpan(hour, minute, Math.Min(second, 59));
        return new(whole + TimeSpan.FromMilliseconds(Math.Floor(fraction * 1000)));
    }
}
