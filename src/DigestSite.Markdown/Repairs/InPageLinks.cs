using System.Globalization;
using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>
/// A link within the page that leads nowhere, but means one heading: the same letters and digits as its id or its text, or the id of one of
/// several alike with its number. The heading gets the name that the link asks for, beside its own.
/// </summary>
internal sealed class InPageLinks : IRepair
{
    public void Apply(Element body, FindingLog log)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var headings = new List<Element>();
        var dead = new List<Element>();
        foreach (var element in body.Inside())
        {
            if (element.Id is { Length: > 0 } id) ids.Add(id);
            var tag = element.LocalName;
            if (tag is ['h', >= '1' and <= '6']) headings.Add(element);
            if (tag != "a") continue;
            if (element.GetAttribute("name") is { } name) ids.Add(name);
            if (element.GetAttribute("href") is ['#', _, ..]) dead.Add(element);
        }
        dead.RemoveAll(link => ids.Contains(Name(link)) || ids.Contains(link.GetAttribute("href")![1..]));
        if (dead.Count == 0) return;

        var byId = headings.Where(heading => heading.Id is { Length: > 0 }).ToLookup(heading => Key(heading.Id!));
        var byText = headings.ToLookup(heading => Key(heading.PlainText()));
        foreach (var link in dead)
        {
            var name = Name(link);
            if (ids.Contains(name)) continue;
            var heading = Only(byId[Key(name)]) ?? Numbered(byId, name) ?? Only(byText[Key(name)]) ?? Only(byText[Key(link.PlainText())].Where(heading => !LinksTo(heading, name)));
            if (heading is null)
            {
                log.Add(FindingCode.DeadLink, "#" + name);
                continue;
            }
            heading.Prepend(new Element("a") { Id = name });
            ids.Add(name);
            log.Add(FindingCode.DeadLinkMended, "#" + name);
        }
    }

    /// <summary>A heading that is a link itself is not what the link means.</summary>
    private static bool LinksTo(Element heading, string name) => heading.Inside().Any(inner => inner.LocalName == "a" && inner.GetAttribute("href") is ['#', ..] && Name(inner) == name);

    private static string Name(Element link) => Uri.UnescapeDataString(link.GetAttribute("href")![1..]);

    private static Element? Only(IEnumerable<Element> headings)
    {
        Element? only = null;
        foreach (var heading in headings)
        {
            if (only is not null) return null;
            only = heading;
        }
        return only;
    }

    /// <summary><c>#setup-2</c>: the third heading of those that should have been <c>setup</c>, <c>setup-1</c> and <c>setup-2</c>.</summary>
    private static Element? Numbered(ILookup<string, Element> byId, string name)
    {
        var dash = name.LastIndexOf('-');
        if (dash < 1 || !int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var alike = byId[Key(name[..dash])].ToList();
        return number >= 1 && number < alike.Count ? alike[number] : null;
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) key.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
        }
        const string Prefix = "heading";
        var result = key.ToString();
        return result.Length > Prefix.Length && result.StartsWith(Prefix, StringComparison.Ordinal) ? result[Prefix.Length..] : result.Length > 0 ? result : text;
    }
}
