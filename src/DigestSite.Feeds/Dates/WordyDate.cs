using System.Globalization;

namespace DigestSite.Feeds.Dates;

/// <summary>
/// RFC 822 and its relatives, and what people type: <c>Fri, 10 Jan 20 9:05 PST</c>, <c>10. März 2020</c>, <c>January 10, 2020 5pm</c>,
/// <c>2020/1/10</c>, <c>10.01.2020</c>, <c>2020年1月10日</c>, seconds since 1970. Weekdays and words without a meaning are passed over.
/// </summary>
internal sealed class WordyDate
{
    // Longer than any date; what is longer is not searched for one.
    private const int Longest = 120;

    // Who writes dates in Korean and leaves the zone out means the one zone of the country.
    private const int KoreanTime = 9 * 60;

    private readonly List<(int Value, int Digits)> _numbers = [];
    private char _separator;
    private int? _month;
    private TimeOfDay? _time;
    private int? _zone;
    private bool? _isAfternoon;
    private bool _isKorean;
    private bool _isSpoilt;

    private WordyDate()
    {
    }

    public static DateTimeOffset? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed.Length > Longest)
            return null;
        if (trimmed.Length is >= 9 and <= 13 && long.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return DateTimeOffset.FromUnixTimeMilliseconds(trimmed.Length > 11 ? seconds : seconds * 1000);
        var date = new WordyDate();
        date.Scan(trimmed);
        return date._isSpoilt ? null : date.Day() is var (year, month, day) ? FeedDate.Of(year, month, day, date._time ?? new(), date._zone ?? (date._isKorean ? KoreanTime : 0)) : null;
    }

    private void Scan(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !_isSpoilt)
        {
            var c = text[0];
            var reader = new DigitReader(text);
            if (char.IsAsciiDigit(c))
            {
                Number(ref reader);
                text = reader.Rest;
            }
            else if (c is '+' or '-' && _time is not null && reader.Offset() is { } offset)
            {
                _zone = offset;
                text = reader.Rest;
            }
            else if (char.IsLetter(c))
            {
                var length = 1;
                while (length < text.Length && char.IsLetter(text[length]) && IsIdeograph(text[length]) == IsIdeograph(c))
                    length++;
                Word(text[..length]);
                text = text[length..];
            }
            else
            {
                if (c is '/' or '.' or '-' && _numbers.Count == 1 && _separator == '\0')
                    _separator = c;
                text = text[1..];
            }
        }
    }

    private static bool IsIdeograph(char c) => c >= '\u2E80';

    private void Number(ref DigitReader reader)
    {
        var digits = reader.Digits;
        if (reader.Number(digits) is not { } number)
        {
            _isSpoilt = true;
            return;
        }
        var beforeColon = reader.Rest;
        if (_time is null && digits <= 2 && reader.Take(':') && reader.Digits == 2)
        {
            var minute = reader.Number(2)!.Value;
            var second = reader.Take(':') && reader.Digits is 1 or 2 ? reader.Number(reader.Digits)!.Value : 0;
            _time = TimeOfDay.Of(number, minute, second, reader.Fraction());
            _isSpoilt |= _time is null;
            if (_isAfternoon is { } afternoon)
                HalfDay(afternoon);
            return;
        }
        reader = new(beforeColon);
        _numbers.Add((number, digits));
    }

    private void Word(ReadOnlySpan<char> word)
    {
        if (Months.Find(word) is { } month)
        {
            // "mar" is a weekday in Italian and Spanish: the later name is the month.
            _month = month;
        }
        else if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
        {
            HalfDay(char.ToLowerInvariant(word[0]) == 'p');
        }
        else if (IsIdeograph(word[0]))
        {
            // Chinese, Japanese and Korean say it before the time.
            _isAfternoon = word.EndsWith("下午") || word.EndsWith("午後") || word is "오후" ? true : word.EndsWith("上午") || word.EndsWith("午前") || word is "오전" ? false : _isAfternoon;
            _isKorean |= word is "년" or "오전" or "오후";
        }
        else if (_time is not null && _zone is null && Zones.Find(word) is { } zone)
        {
            _zone = zone;
        }
    }

    private void HalfDay(bool afternoon)
    {
        if (_time is null && _numbers is [.., var (hour, digits)] && digits <= 2)
        {
            _numbers.RemoveAt(_numbers.Count - 1);
            _time = TimeOfDay.Of(hour, 0, 0);
        }
        if (_time is not { } time || time.Value.Hours > 12)
            return;
        var hours = (time.Value.Hours % 12) + (afternoon ? 12 : 0);
        _time = new(new TimeSpan(hours, 0, 0) + new TimeSpan(0, time.Value.Minutes, time.Value.Seconds));
    }

    private (int Year, int Month, int Day)? Day() => (_month, _numbers) switch
    {
        ({ } month, [var first, var second, ..]) when first.Digits > 2 => (first.Value, month, second.Value),
        ({ } month, [var first, var second, ..]) => (Year(second), month, first.Value),
        ({ } month, [{ Digits: 4 } year]) => (year.Value, month, 1),
        (null, [{ Digits: 4 } year, var month, var day]) => (year.Value, month.Value, day.Value),
        (null, [var first, var second, var year]) when first.Digits <= 2 => IsDayFirst(first.Value, second.Value)
            ? (Year(year), second.Value, first.Value)
            : (Year(year), first.Value, second.Value),
        _ => null,
    };

    // With slashes most publishers are American; with points and hyphens none is.
    private bool IsDayFirst(int first, int second) => first > 12 || (second <= 12 && _separator != '/');

    // RFC 2822, section 4.3.
    private static int Year((int Value, int Digits) number) => number.Digits switch
    {
        2 => number.Value + (number.Value < 50 ? 2000 : 1900),
        3 => number.Value + 1900,
        _ => number.Value,
    };
}
