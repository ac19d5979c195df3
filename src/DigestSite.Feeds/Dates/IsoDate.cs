using System.Globalization;

namespace DigestSite.Feeds.Dates;

/// <summary>ISO 8601 in all its lengths: W3CDTF, RFC 3339, weeks and days of the year, with and without separators.</summary>
internal static class IsoDate
{
    public static DateTimeOffset? Parse(string text)
    {
        var reader = new DigitReader(text.AsSpan().Trim());
        if (reader.Digits is not (4 or 6 or 7 or 8 or 14) || Day(ref reader) is not { } day)
            return null;
        var time = new TimeOfDay();
        var zone = 0;
        if (!reader.IsAtEnd)
        {
            if (Time(ref reader) is not { } read)
                return null;
            (time, zone) = read;
        }
        return FeedDate.Of(day.Year, day.Month, day.Day, time, zone);
    }

    private static DateTime? Day(ref DigitReader reader)
    {
        var digits = reader.Digits;
        if (reader.Number(4) is not { } year || year is < 1 or > 9998)
            return null;
        var separated = reader.Take('-');
        if (reader.Take('W'))
            return Week(year, ref reader);
        if (separated ? reader.Digits == 3 : digits == 7)
            return OfDayInYear(year, reader.Number(3));
        if (!separated && digits == 4)
            return reader.IsAtEnd ? new(year, 1, 1) : null;
        var month = reader.Number(2);
        var hasDay = separated ? reader.Take('-') : reader.Digits >= 2;
        var day = hasDay ? reader.Number(2) : 1;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? new(year, month.Value, day.Value) : null;
    }

    private static DateTime? Week(int year, ref DigitReader reader)
    {
        var week = reader.Number(2);
        reader.Take('-');
        var day = reader.Digits == 1 ? reader.Number(1) : 1;
        return week is >= 1 and <= 53 && day is >= 1 and <= 7
            ? ISOWeek.ToDateTime(year, week.Value, (DayOfWeek)(day.Value % 7))
            : null;
    }

    private static DateTime? OfDayInYear(int year, int? day) =>
        day is >= 1 and <= 366 ? new DateTime(year, 1, 1).AddDays(day.Value - 1) : null;

    private static (TimeOfDay Time, int Zone)? Time(ref DigitReader reader)
    {
        if (!reader.Take('T') && reader.Digits == 0)
            reader.SkipBlanks();
        if (reader.Number(2) is not { } hour)
            return null;
        var separated = reader.Take(':');
        var minute = separated || reader.Digits >= 2 ? reader.Number(2) : 0;
        var hasSecond = separated ? reader.Take(':') : reader.Digits >= 2;
        var second = hasSecond ? reader.Number(2) : 0;
        if (minute is null || second is null || TimeOfDay.Of(hour, minute.Value, second.Value, reader.Fraction()) is not { } time)
            return null;
        reader.SkipBlanks();
        if (reader.IsAtEnd || (reader.Take('Z') && reader.IsAtEnd))
            return (time, 0);
        if (reader.Offset() is { } offset)
            return reader.IsAtEnd ? (time, offset) : null;
        return Zones.Find(reader.Rest) is { } named ? (time, named) : null;
    }
}
