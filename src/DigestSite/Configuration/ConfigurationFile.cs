using DigestSite.Diagnostics;
using DigestSite.Pipelines;

namespace DigestSite.Configuration;

/// <summary>Reads <c>input/digest.yml</c>.</summary>
public static class ConfigurationFile
{
    /// <summary>Used until the site has an address; it is where the preview stands.</summary>
    public static readonly Uri LocalAddress = new("http://localhost:5080/");

    /// <param name="baseUrl">From the command line; wins over the file.</param>
    /// <returns><see langword="null"/> when anything is wrong with it: all problems are in <paramref name="diagnostics"/>.</returns>
    public static DigestConfiguration? Read(DigestFolders folders, Uri? baseUrl, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
