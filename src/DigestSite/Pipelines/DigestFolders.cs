namespace DigestSite.Pipelines;

/// <summary>Where a digest lies on disk.</summary>
/// <param name="Input">Everything a fork edits.</param>
/// <param name="Output">The site. Nothing in it is ever edited.</param>
public sealed record DigestFolders(string Input, string Output)
{
    public string Configuration => Path.Combine(Input, "digest.yml");

    /// <summary>What tags are called; may be absent.</summary>
    public string Tags => Path.Combine(Input, "tags.yml");

    /// <summary>Who the authors are; may be absent.</summary>
    public string Authors => Path.Combine(Input, "authors.yml");

    /// <summary>Files of the fork's own that the site ships.</summary>
    public string Assets => Path.Combine(Input, "assets");

    /// <summary>The last good copy of each feed.</summary>
    public string Feeds => Path.Combine(Input, "feeds");

    /// <summary>The archive.</summary>
    public string Articles => Path.Combine(Input, "articles");

    /// <summary>The weekly issues that are out.</summary>
    public string Weekly => Path.Combine(Input, "weekly");

    /// <summary>The curator's own pages.</summary>
    public string Pages => Path.Combine(Input, "pages");

    /// <summary>The fork's own style sheet; may be absent.</summary>
    public string Styles => Path.Combine(Input, "theme.css");

    /// <summary>Words of the curator's own that stand on many pages.</summary>
    public string Slots => Path.Combine(Input, "slots");

    /// <summary>How messages name a file: relative to the folder that holds the input, with forward slashes.</summary>
    public string NameOf(string file)
    {
        var root = Path.GetDirectoryName(Path.GetFullPath(Input)) ?? Input;
        return Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/');
    }
}
