namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>What was odd about the bytes of a document.</summary>
/// <param name="Offset">Into the document as UTF-8.</param>
internal readonly record struct ByteNote(int Offset, FeedWarningCode Code, string? Subject = null);
