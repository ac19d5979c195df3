using System.Globalization;
using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>
/// An id stands once: links lead to its first place, and every later one gets a number, so that the contents reach it. An id that is
/// the page's own gets a number too, and the text's links to it follow.
/// </summary>
internal sealed class UniqueIds : IProseRule
{
    public void Apply(IHtmlElement body, Wording texts)
    {
        var elements = body.QuerySelectorAll("[id]").ToList();
        var taken = elements.Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var moved = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var element in elements)
        {
            var id = element.Id!;
            var isFirst = numbers.TryAdd(id, 1);
            if (isFirst && !PageIds.Contain(id))
                continue;

            // Each number is tried once, however often an id stands.
            string name;
            do
                name = NameOf(id, ++numbers[id]);
            while (!taken.Add(name));
            element.Id = name;
            if (isFirst)
                moved[id] = name;
        }

        if (moved.Count > 0)
            Follow(body, moved);
    }

    private static string NameOf(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id.Replace(PageIds.SlotPrefix, "own-", StringComparison.Ordinal)}-{number}");

    private static void Follow(IHtmlElement body, Dictionary<string, string> moved)
    {
        foreach (var link in body.QuerySelectorAll("a[href^='#']"))
        {
            if (moved.TryGetValue(Uri.UnescapeDataString(link.GetAttribute("href")![1..]), out var name))
                link.SetAttribute("href", "#" + Uri.EscapeDataString(name));
        }
    }
}
