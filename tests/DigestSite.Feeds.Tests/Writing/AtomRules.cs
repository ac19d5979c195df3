using System.Xml.Linq;

namespace DigestSite.Feeds.Tests.Writing;

/// <summary>What RFC 4287 asks of a feed document, and RFC 5005 of an archive.</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    public static void Check(XDocument document)
    {
        var feed = document.Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        CheckCommon(feed);
        foreach (var once in (string[])["generator", "icon", "logo", "subtitle"])
            Assert.InRange(feed.Elements(Atom + once).Count(), 0, 1);
        var entries = feed.Elements(Atom + "entry").ToList();
        foreach (var entry in entries)
        {
            CheckCommon(entry);
            CheckEntry(entry);
            Assert.True(feed.Elements(Atom + "author").Any() || entry.Elements(Atom + "author").Any());
        }
        SpecRules.AreUnique(entries.Select(e => e.Element(Atom + "id")!.Value));
        if (feed.Element(History + "archive") is not null)
            Assert.Contains(feed.Elements(Atom + "link"), l => l.Attribute("rel")?.Value == "current");
    }

    private static void CheckCommon(XElement holder)
    {
        foreach (var required in (string[])["id", "title", "updated"])
            Assert.Single(holder.Elements(Atom + required));
        SpecRules.IsIri(holder.Element(Atom + "id")!.Value);
        foreach (var date in holder.Elements(Atom + "updated").Concat(holder.Elements(Atom + "published")))
            SpecRules.IsRfc3339(date.Value);
        foreach (var link in holder.Elements(Atom + "link"))
        {
            SpecRules.IsAddress(link.Attribute("href")!.Value);
            if (link.Attribute("type") is { } type)
                SpecRules.IsMediaType(type.Value);
        }
        // No two alternates of one type and language.
        SpecRules.AreUnique(holder.Elements(Atom + "link")
            .Where(l => l.Attribute("rel")?.Value is null or "alternate")
            .Select(l => $"{l.Attribute("type")?.Value} {l.Attribute("hreflang")?.Value}"));
        foreach (var person in holder.Elements(Atom + "author"))
            CheckPerson(person);
        foreach (var text in holder.Elements().Where(e => e.Name.LocalName is "title" or "subtitle" or "rights" or "summary"))
            Assert.Contains(text.Attribute("type")?.Value, (string?[])[null, "text", "html", "xhtml"]);
        Assert.InRange(holder.Elements(Atom + "rights").Count(), 0, 1);
    }

    private static void CheckEntry(XElement entry)
    {
        foreach (var once in (string[])["content", "published", "source", "summary"])
            Assert.InRange(entry.Elements(Atom + once).Count(), 0, 1);
        if (entry.Element(Atom + "content") is null)
            Assert.Contains(entry.Elements(Atom + "link"), l => l.Attribute("rel")?.Value == "alternate");
        foreach (var category in entry.Elements(Atom + "category"))
        {
            Assert.NotEmpty(category.Attribute("term")!.Value);
            if (category.Attribute("scheme") is { } scheme)
                SpecRules.IsIri(scheme.Value);
        }
    }

    private static void CheckPerson(XElement person)
    {
        Assert.NotEmpty(Assert.Single(person.Elements(Atom + "name")).Value);
        if (person.Element(Atom + "email") is { } email)
            Assert.Matches("^.+@.+$", email.Value);
        if (person.Element(Atom + "uri") is { } uri)
            SpecRules.IsIri(uri.Value);
    }
}
