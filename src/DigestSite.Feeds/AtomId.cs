using System.Buffers;

namespace DigestSite.Feeds;

/// <summary>Atom asks for an address as id, RSS and JSON Feed for any text: such an id is wrapped, and comes back as it was.</summary>
internal static class AtomId
{
    private const string Wrapping = "urn:x-feed-id:";

    private static readonly SearchValues<char> NotInIris = SearchValues.Create(" \t\r\n<>\"{}|\\^`");

    public static string Write(string id) => IsIri(id) ? id : Wrapping + Uri.EscapeDataString(XmlText.Clean(id));

    public static string Read(string id) =>
        id.StartsWith(Wrapping, StringComparison.Ordinal) ? Uri.UnescapeDataString(id[Wrapping.Length..]) : id;

    private static bool IsIri(string id) =>
        Addresses.HasScheme(id)
        && !id.StartsWith(Wrapping, StringComparison.Ordinal)
        && !id.AsSpan().ContainsAny(NotInIris)
        && Uri.TryCreate(id, UriKind.Absolute, out _);
}
