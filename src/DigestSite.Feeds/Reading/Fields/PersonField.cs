using DigestSite.Feeds.Html;
using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>The authors of an item or feed, from whatever element names them.</summary>
internal static class PersonField
{
    public static IReadOnlyList<FeedPerson> Of(Element element, FeedContext context)
    {
        var people = new List<FeedPerson>();
        foreach (var child in element.Children)
        {
            if (child is { Name: "author", Vocabulary: Vocabulary.Atom } || (child.Is(Vocabulary.Plain, "author") && child.HasChildren))
                Merge(people, Atom(child, context));
            else if (child.Is(Vocabulary.Plain, "author") || child.Is(Vocabulary.DublinCore, "creator") || child.Is(Vocabulary.DublinCore, "author"))
                Each(people, child);
        }
        if (people.Count == 0 && element.First(Vocabulary.ITunes, "author") is { } podcaster)
            Each(people, podcaster);
        if (people.Count == 0 && element.First(Vocabulary.Plain, "managingeditor") is { } editor)
            Each(people, editor);
        if (people.Count == 0 && element.First(Vocabulary.Atom, "source") is { } source)
            return Of(source, context);
        return people;
    }

    /// <summary>Several people in one element stand between semicolons, which also end references.</summary>
    private static void Each(List<FeedPerson> people, Element element)
    {
        var text = TextField.Plain(element);
        foreach (var written in text.Contains('&') ? [text] : text.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Merge(people, Parse(written));
    }

    private static FeedPerson? Atom(Element person, FeedContext context)
    {
        if (!person.HasChildren)
            return Parse(TextField.Plain(person));
        string Text(string name) => HtmlText.Line((person.First(Vocabulary.Atom, name) ?? person.First(Vocabulary.Plain, name))?.Text ?? "");
        string? Address(string name) => Addresses.Web(person.Base ?? context.Base, Text(name));
        var named = Parse(Text("name")) ?? FeedPerson.Unknown;
        var email = Text("email") is { Length: > 0 } written ? Mail(written) : named.Email;
        // Atom 0.3 and the drafts before it had other words for the address.
        var read = new FeedPerson(named.Name, email, Address("uri") ?? Address("url") ?? Address("homepage"));
        return read == FeedPerson.Unknown ? null : read;
    }

    /// <summary><c>mail (Name)</c>, <c>Name (mail)</c>, <c>Name &lt;mail&gt;</c>, a mail address alone, or a name.</summary>
    public static FeedPerson? Parse(string written)
    {
        var text = HtmlText.Line(written);
        if (text.Length == 0)
            return null;
        var (opening, closing) = text.EndsWith(')') ? ('(', ')') : ('<', '>');
        var open = text.LastIndexOf(opening);
        if (text.EndsWith(closing) && open >= 0)
        {
            var (inner, outer) = (Unquoted(text[(open + 1)..^1]), Unquoted(text[..open]));
            if (IsMail(outer))
                return new(IsMail(inner) ? "" : inner, Mail(outer));
            if (IsMail(inner))
                return new(outer, Mail(inner));
        }
        if (IsMail(text))
            return new("", Mail(text));
        // "Name, mail" and "Name mail".
        var blank = text.LastIndexOf(' ');
        return blank > 0 && IsMail(text[(blank + 1)..]) ? new(text[..blank].TrimEnd(' ', ',', '-', ':', '–'), Mail(text[(blank + 1)..])) : new(text);
    }

    private static string Unquoted(string text) => text.Trim().Trim('"').Trim();

    private static bool IsMail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && text.IndexOf('@', at + 1) < 0 && !text.AsSpan().ContainsAny(' ', '<', '>');
    }

    private static string Mail(string text) => text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;

    /// <summary>Adds a person, or to one already there what was not known: RSS gives mail and name in different elements.</summary>
    private static void Merge(List<FeedPerson> people, FeedPerson? person)
    {
        if (person is null)
            return;
        var same = people.FindIndex(p => (p.Name.Length > 0 && string.Equals(p.Name, person.Name, StringComparison.OrdinalIgnoreCase))
            || (p.Email is not null && p.Email == person.Email)
            || (people.Count == 1 && (p.Name.Length == 0) != (person.Name.Length == 0) && (p.Email is null || person.Email is null)));
        if (same < 0)
        {
            people.Add(person);
            return;
        }
        var known = people[same];
        people[same] = new(known.Name.Length == 0 ? person.Name : known.Name, known.Email ?? person.Email, known.Url ?? person.Url);
    }
}
