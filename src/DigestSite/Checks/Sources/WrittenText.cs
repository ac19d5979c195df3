using DigestSite.Diagnostics;
using DigestSite.Markdown.Written;

namespace DigestSite.Checks.Sources;

/// <summary>A text that a person wrote, as it stands in its file.</summary>
/// <param name="File">How messages name it.</param>
/// <param name="Path">The page it stands on; for a slot, which stands on many, the first page.</param>
/// <param name="FirstLine">The line of the file that the text begins on, 1-based.</param>
public sealed record WrittenText(string File, string Path, WrittenDocument Document, int FirstLine)
{
    /// <param name="line">Of the text, 1-based.</param>
    public Place At(int line) => new(File, line + FirstLine - 1);
}
