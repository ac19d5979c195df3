using DigestSite.Archive;
using DigestSite.Diagnostics;
using DigestSite.Markdown;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Import;

/// <summary>Notices files that a person has renamed, and writes the address they had into their heads, so that it goes on leading to them.</summary>
internal sealed class RenamedFiles(DigestFolders folders, ArticleFiles files, DiagnosticBag diagnostics)
{
    /// <returns>Whether any file was written.</returns>
    public bool KeepAddresses(ArticleArchive archive, AddressBook addresses)
    {
        var slugs = archive.Articles.Select(a => a.Slug.Normalize()).ToHashSet(StringComparer.Ordinal);
        var renamed = new List<(string File, string Former)>();
        foreach (var article in archive.Articles.Where(a => !string.IsNullOrWhiteSpace(a.Head.Id)))
        {
            // A name that another file has now leads to that one.
            string[] former = [.. addresses.SlugsOf(article.Head.Id!).Where(s => !slugs.Contains(s.Normalize()) && !article.Head.FormerSlugs.Contains(s, StringComparer.Ordinal))];
            if (former.Length > 0 && files.Write(article.File, WithAliases(article, [.. former.Select(FormerAddress.Of)])))
                renamed.Add((article.File, former[0]));
        }

        var failed = files.Settle();
        renamed.RemoveAll(r => failed.Contains(r.File));
        foreach (var (file, former) in renamed)
        {
            diagnostics.Info(DiagnosticCode.RenamedArticle, new Place(folders.NameOf(file)), $"was called {former} before: {FormerAddress.Of(former)} goes on leading to it",
                "The line is in aliases in its head; take it out when nobody needs the old address any more.");
        }

        return renamed.Count > 0;
    }

    private static string WithAliases(ArchivedArticle article, string[] paths)
    {
        var head = article.Head with { Aliases = [.. article.Head.Aliases, .. paths] };
        return article.Edited || head.Imported is null
            ? WithAliases(File.ReadAllText(article.File), head.Aliases)
            : ArticleFile.Write(head, article.Body, head.Imported.Upstream, article.CuratorLines).Text;
    }

    /// <summary>A person's file is left as it is but for the lines of this key.</summary>
    private static string WithAliases(string text, IReadOnlyList<string> aliases)
    {
        var whole = FrontMatter.OneKindOfLineEnds(text);
        var head = FrontMatter.Split(whole)!.Head;
        var yaml = new YamlHeadWriter();
        yaml.List("aliases", aliases);
        var start = whole.IndexOf(head, StringComparison.Ordinal);
        return whole[..start] + HeadLines.Replace(head, "aliases", yaml.ToString(), after: "id") + whole[(start + head.Length)..];
    }
}
