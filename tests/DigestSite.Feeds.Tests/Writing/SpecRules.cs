using System.Text.RegularExpressions;

namespace DigestSite.Feeds.Tests.Writing;

/// <summary>Rules that the specifications share.</summary>
internal static partial class SpecRules
{
    public static void IsAddress(string text) =>
        Assert.True(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https", $"'{text}' is no absolute address");

    /// <summary>RFC 3987, as far as an id goes: a scheme, and no character an IRI cannot hold.</summary>
    public static void IsIri(string text) => Assert.Matches(Iri(), text);

    public static void IsRfc3339(string text) => Assert.Matches(Rfc3339(), text);

    public static void IsMediaType(string text) => Assert.Matches("^[a-z]+/[a-z0-9.+-]+$", text);

    public static void AreUnique(IEnumerable<string> texts) =>
        Assert.All(texts.GroupBy(t => t, StringComparer.Ordinal), group => Assert.Single(group));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+$")]
    private static partial Regex Iri();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Rfc3339();
}
