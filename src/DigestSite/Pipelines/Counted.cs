using System.Globalization;

namespace DigestSite.Pipelines;

/// <summary>Numbers with their nouns: <c>1 feed</c>, <c>4 feeds</c>.</summary>
public static class Counted
{
    public static string As(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
