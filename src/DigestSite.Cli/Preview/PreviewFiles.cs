namespace DigestSite.Cli.Preview;

/// <summary>What the preview serves of its own, beside the site.</summary>
internal static class PreviewFiles
{
    public const string Root = "/_preview/";
    public const string Script = Root + "reload.js";
    public const string Style = Root + "preview.css";
    public const string Events = Root + "events";

    public static (string MediaType, byte[] Bytes)? Find(string path) => path switch
    {
        Script => ("text/javascript; charset=utf-8", Read("reload.js")),
        Style => ("text/css; charset=utf-8", Read("preview.css")),
        _ => null,
    };

    private static byte[] Read(string name)
    {
        using var resource = typeof(PreviewFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
