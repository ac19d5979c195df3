namespace DigestSite.Feeds.Reading.Xml;

internal enum XmlTokenKind
{
    StartTag,
    EndTag,
    Text,
    End,
}

/// <param name="Name">As written, prefix included.</param>
internal readonly record struct XmlAttribute(string Name, string Value);

/// <param name="Offset">Where it begins in the UTF-8 document.</param>
/// <param name="Text">The name of a tag, or the text itself.</param>
/// <param name="IsEmpty">Whether a start tag is its own end tag.</param>
internal readonly record struct XmlToken(
    XmlTokenKind Kind, int Offset, string Text = "", IReadOnlyList<XmlAttribute>? Attributes = null, bool IsEmpty = false);
