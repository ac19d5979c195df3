namespace DigestSite.Feeds;

/// <summary>What the text of an item is written in.</summary>
public enum BodyFormat
{
    Html,
    Markdown,

    /// <summary>Plain text: signs are signs, and line breaks are meant.</summary>
    Text,
}
