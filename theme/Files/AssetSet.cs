using System.Security.Cryptography;
using DigestSite.Site;

namespace DigestSite.Theme.Files;

/// <summary>The files pages need: the theme's, and those of the fork in front of them.</summary>
public sealed class AssetSet
{
    /// <summary>The fork's own style sheet.</summary>
    public const string CustomStyles = "theme.css";

    private readonly SortedDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    private AssetSet()
    {
    }

    public IReadOnlyList<ThemeAsset> Shipped => [.. _assets.Values.Select(a => new ThemeAsset(a.Path, a.MediaType, a.File))];

    /// <param name="folder">Where the theme's own files lie.</param>
    /// <param name="input">The folder a fork edits, if there is one.</param>
    public static AssetSet Load(string folder, string? input)
    {
        var set = new AssetSet();
        set.AddAll(folder);

        if (input is not null)
        {
            set.AddAll(Path.Combine(input, "assets"));
            set.Add(CustomStyles, Path.Combine(input, CustomStyles));
        }

        return set;
    }

    /// <param name="name">Relative to the folder of assets: <c>site.css</c>, <c>katex/katex.min.js</c>.</param>
    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    private void AddAll(string folder)
    {
        if (!Directory.Exists(folder))
            return;

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), file);
    }

    private void Add(string name, string file)
    {
        if (File.Exists(file) && MediaTypes.Of(name) is { } mediaType)
            _assets[name] = new Asset(Permalink.Assets + name, mediaType, file);
    }
}

/// <summary>One file of the theme.</summary>
public sealed class Asset(string path, string mediaType, string file)
{
    private readonly Lazy<string> _fingerprint = new(() => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(file)))[..8]);

    /// <summary>Where it is served.</summary>
    public string Path { get; } = path;

    public string MediaType { get; } = mediaType;

    /// <summary>Where it lies on disk.</summary>
    public string File { get; } = file;

    /// <summary>Tells one content from another, so that a cache never serves the old for the new.</summary>
    public string Fingerprint => _fingerprint.Value;
}
