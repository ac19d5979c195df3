using System.Collections.Frozen;
using AngleSharp.Common;

namespace DigestSite.Markdown.Dom;

/// <summary>One string for every common name, however often it occurs.</summary>
internal static class AttributeNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = (
        "align alt class colspan data-lang data-line data-src data-type height href id lang loading name rel rowspan sizes src srcset start style target title type valign value width")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(StringOrMemory name) => Common.TryGetValue(name.Memory.Span, out var common) ? common : name.ToString();
}
