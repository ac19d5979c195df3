namespace DigestSite.Archive;

/// <summary>One file of the archive, read.</summary>
/// <param name="File">Its path on disk.</param>
/// <param name="Slug">Its name without <c>.md</c>: the last segment of its address.</param>
/// <param name="Body">Markdown.</param>
/// <param name="CuratorLines">The curation part of its head, as written.</param>
/// <param name="Edited">A person has changed what import wrote.</param>
public sealed record ArchivedArticle(
    string File,
    string Slug,
    ArticleHead Head,
    string Body,
    string CuratorLines,
    bool Edited);
