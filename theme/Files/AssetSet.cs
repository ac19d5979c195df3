using System.Security.Cryptography;
using DigestSite.Site;

namespace DigestSite.Theme.Files;

/// <summary>The files pages need: the theme's, and those of the fork in front of them.</summary>
public sealed class AssetSet
{
    /// <summary>The fork's own style sheet.</summary>
    public const string CustomStyles = "theme.css";

    /// <summary>Files that no page names, since one that it names loads them.</summary>
    private static readonly IReadOnlyList<(string Folder, string With)> Companions =
    [
        ("fonts/", "fonts.css"),
        ("katex/fonts/", "katex/katex.min.css"),
        ("mermaid/chunks/", "mermaid/mermaid.esm.min.mjs"),
    ];

    private readonly SortedDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    private AssetSet()
    {
    }

    public IReadOnlyList<ThemeAsset> Shipped => [.. _assets.Select(a => new ThemeAsset(a.Value.Path, a.Value.MediaType, a.Value.File, () => IsNeeded(a.Key, a.Value)))];

    /// <param name="folder">Where the theme's own files lie.</param>
    /// <param name="input">The folder a fork edits, if there is one.</param>
    public static AssetSet Load(string folder, string? input)
    {
        var set = new AssetSet();
        set.AddAll(folder, isOwn: false);

        if (input is not null)
        {
            set.AddAll(Path.Combine(input, "assets"), isOwn: true);
            set.Add(CustomStyles, Path.Combine(input, CustomStyles), isOwn: true);
        }

        return set;
    }

    /// <param name="name">Relative to the folder of assets: <c>site.css</c>, <c>katex/katex.min.js</c>.</param>
    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    /// <summary>What a fork ships is its own affair, and icons are asked for by browsers; all else of the theme only when a page wants it.</summary>
    private bool IsNeeded(string name, Asset asset) =>
        asset.IsOwn
        || asset.IsUsed
        || asset.Path == Permalink.FeedStyle
        || MediaTypes.IsPicture(name)
        || Companions.Any(c => name.StartsWith(c.Folder, StringComparison.Ordinal) && _assets.GetValueOrDefault(c.With) is { IsUsed: true });

    private void AddAll(string folder, bool isOwn)
    {
        if (!Directory.Exists(folder))
            return;

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), file, isOwn);
    }

    private void Add(string name, string file, bool isOwn)
    {
        if (File.Exists(file) && MediaTypes.Of(name) is { } mediaType)
            _assets[name] = new Asset(Permalink.Assets + name, mediaType, file, isOwn);
    }
}

/// <summary>One file of the theme.</summary>
/// <param name="isOwn">Whether it is the fork's.</param>
public sealed class Asset(string path, string mediaType, string file, bool isOwn)
{
    private readonly Lazy<string> _fingerprint = new(() => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(file)))[..8]);

    /// <summary>Where it is served.</summary>
    public string Path { get; } = path;

    public string MediaType { get; } = mediaType;

    /// <summary>Where it lies on disk.</summary>
    public string File { get; } = file;

    public bool IsOwn { get; } = isOwn;

    /// <summary>Whether a page that was rendered asks for it.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Tells one content from another, so that a cache never serves the old for the new.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Notes that a page asks for it. Safe to call from several threads: it only ever becomes true.</summary>
    public void Use() => IsUsed = true;
}
