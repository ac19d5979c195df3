using System.Globalization;
using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>An id stands once: links lead to its first place, and every later one gets a number, so that the contents reach it.</summary>
internal sealed class UniqueIds : IProseRule
{
    public void Apply(IHtmlElement body, Wording texts)
    {
        var elements = body.QuerySelectorAll("[id]").ToList();
        var taken = elements.Select(e => e.Id!).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var element in elements)
        {
            var id = element.Id!;
            if (numbers.TryAdd(id, 1))
                continue;

            // Each number is tried once, however often an id stands.
            string name;
            do
                name = string.Create(CultureInfo.InvariantCulture, $"{id}-{++numbers[id]}");
            while (!taken.Add(name));
            element.Id = name;
        }
    }
}
