namespace DigestSite.Markdown.Writing;

/// <summary>How carefully a line is written. The first that reads back as what was meant is taken.</summary>
internal enum Care
{
    /// <summary>As a person would: escapes only where the grammar needs them.</summary>
    Plain,

    /// <summary>The same, with underscores for emphasis.</summary>
    Underscores,

    /// <summary>Every mark of Markdown in text is escaped.</summary>
    Escaped,

    /// <summary>Also, spans are written as HTML.</summary>
    Html,
}

/// <summary>Where a line of text stands, for that decides what must be escaped.</summary>
internal enum Place
{
    Paragraph,
    Item,
    Heading,
    Cell,
}
