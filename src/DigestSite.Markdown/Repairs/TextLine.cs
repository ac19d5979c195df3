namespace DigestSite.Markdown.Repairs;

/// <summary>A line of code or a paragraph of prose: a stretch of a <see cref="TextLines"/>.</summary>
internal readonly record struct TextLine(int Start, int Length, bool IsCode);
