namespace DigestSite.Feeds.Dates;

/// <summary>Reads a date from left to right.</summary>
internal ref struct DigitReader(ReadOnlySpan<char> text)
{
    public ReadOnlySpan<char> Rest { get; private set; } = text;

    public readonly bool IsAtEnd => Rest.IsEmpty;

    /// <summary>How many digits follow.</summary>
    public readonly int Digits
    {
        get
        {
            var count = Rest.IndexOfAnyExceptInRange('0', '9');
            return count < 0 ? Rest.Length : count;
        }
    }

    /// <summary>So many digits as a number; fewer are none.</summary>
    public int? Number(int digits)
    {
        if (digits is < 1 or > 9 || Digits < digits)
            return null;
        var number = 0;
        foreach (var c in Rest[..digits])
            number = (number * 10) + (c - '0');
        Rest = Rest[digits..];
        return number;
    }

    public bool Take(char c)
    {
        if (Rest.IsEmpty || char.ToUpperInvariant(Rest[0]) != c)
            return false;
        Rest = Rest[1..];
        return true;
    }

    public void SkipBlanks() => Rest = Rest.TrimStart();

    /// <summary>The digits after a decimal sign as a part of one.</summary>
    public double Fraction()
    {
        if (!Take('.') && !Take(','))
            return 0;
        var (fraction, unit) = (0.0, 0.1);
        for (; Digits > 0; unit /= 10)
            fraction += Number(1)!.Value * unit;
        return fraction;
    }

    /// <summary><c>+0100</c>, <c>+01:00</c>, <c>+1</c>: minutes; none when no sign follows.</summary>
    public int? Offset()
    {
        var sign = Take('+') ? 1 : Take('-') || Take('\u2212') ? -1 : 0;
        if (sign == 0)
            return null;
        var hours = Number(Math.Min(Digits, 4) switch { 4 or 2 => 2, 3 or 1 => 1, _ => 0 });
        if (hours is null)
            return null;
        Take(':');
        var minutes = Digits >= 2 ? Number(2) : 0;
        return sign * ((hours.Value * 60) + minutes);
    }
}
