using System.Globalization;
using DigestSite.Curation;

namespace DigestSite.Archive;

/// <summary>What we call an article whose publisher gave it the id of another: <c>https://example.org/changelog#version-2</c>.</summary>
public static class OwnId
{
    /// <param name="number">Sets those of one title apart, from 1.</param>
    public static string Of(string sharedId, string title, int number) =>
        $"{sharedId}#{Slug.From(title)}{(number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}"))}";

    /// <returns>The id it was made from; <see langword="null"/> for one that is its publisher's.</returns>
    public static string? SharedPartOf(string? id) => id?.LastIndexOf('#') is > 0 and var end ? id[..end] : null;
}
