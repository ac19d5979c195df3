using DigestSite.Feeds.Reading.Xml;

namespace DigestSite.Feeds.Reading.Fields;

/// <summary>What an item is filed under.</summary>
internal static class CategoryField
{
    public static IReadOnlyList<FeedCategory> Of(Element item)
    {
        var categories = new List<FeedCategory>();
        foreach (var category in item.Children.SelectMany(Read))
        {
            if (category.Term.Length > 0 && !categories.Contains(category))
                categories.Add(category);
        }
        return categories;
    }

    private static IEnumerable<FeedCategory> Read(Element child) => (child.Vocabulary, child.Name) switch
    {
        (Vocabulary.Atom or Vocabulary.Plain, "category") when (child.Attribute("label") ?? child.Attribute("term")) is { } name =>
            [new(Html.HtmlText.Line(name), child.Attribute("scheme"))],
        (Vocabulary.Atom or Vocabulary.Plain or Vocabulary.Media, "category") =>
            [new(TextField.Plain(child), child.Attribute("domain") ?? child.Attribute("scheme"))],
        (Vocabulary.DublinCore or Vocabulary.DublinCoreTerms, "subject") => [new(TextField.Plain(child))],
        (Vocabulary.ITunes, "category") when child.Attribute("text") is { } text => [new(text)],
        (Vocabulary.ITunes or Vocabulary.Media, "keywords") => Keywords(child),
        (Vocabulary.Media, "group") => child.Children.SelectMany(Read),
        (Vocabulary.Atom or Vocabulary.Plain, "categories") => child.HasChildren ? child.Children.SelectMany(Read) : Keywords(child),
        _ => [],
    };

    private static IEnumerable<FeedCategory> Keywords(Element element) => TextField.Plain(element)
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(keyword => new FeedCategory(keyword));
}
