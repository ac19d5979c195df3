using DigestSite.Archive;
using DigestSite.Configuration;
using DigestSite.Diagnostics;
using DigestSite.Pipelines;
using DigestSite.Yaml;

namespace DigestSite.Fetching;

/// <summary>The fetch states beside the recorded feeds, one small file each.</summary>
public static class FetchStates
{
    /// <summary>By the feed's key. A feed that was never fetched has none; one whose file cannot be used is reported and has none either.</summary>
    public static IReadOnlyDictionary<string, FetchState> Read(DigestFolders folders, DigestConfiguration configuration, DiagnosticBag diagnostics)
    {
        var states = new Dictionary<string, FetchState>(StringComparer.Ordinal);
        foreach (var feed in configuration.Sources.SelectMany(s => s.Feeds))
        {
            if (Read(folders, feed.Key, diagnostics) is { } state)
                states[feed.Key] = state;
        }

        return states;
    }

    public static FetchState? Read(DigestFolders folders, string key, DiagnosticBag diagnostics)
    {
        var file = FileOf(folders, key);
        return File.Exists(file) ? Parse(File.ReadAllText(file), folders.NameOf(file), diagnostics) : null;
    }

    /// <summary>Leaves a file that says so already.</summary>
    public static void Write(DigestFolders folders, string key, FetchState state)
    {
        var (file, text) = (FileOf(folders, key), Text(state));
        if (!File.Exists(file) || File.ReadAllText(file) != text)
            AtomicFile.Write(file, text);
    }

    public static string FileOf(DigestFolders folders, string key) => Path.Combine(folders.Feeds, key + ".fetch.yml");

    internal static string Text(FetchState state)
    {
        var head = new YamlHeadWriter();
        head.Text("address", state.Address.AbsoluteUri);
        head.Day("checked", state.Checked);
        head.Day("fetched", state.Fetched);
        head.Moment("changed", state.Changed);
        head.Text("etag", state.Validators.ETag);
        head.Text("last-modified", state.Validators.LastModified);
        head.Text("hash", state.Hash);
        head.Number("failures", state.Failures);
        head.Day("failing-since", state.FailingSince);
        head.Text("error", state.Error);
        head.Number("status", state.Status);
        head.Moment("not-before", state.NotBefore);
        head.Number("emptied", state.Emptied);
        head.Text("moved-to", state.MovedTo?.AbsoluteUri);
        return head.ToString();
    }

    /// <param name="name">How messages name the file.</param>
    internal static FetchState? Parse(string text, string name, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        var state = YamlText.ParseMap(text, name, problems) is { } map ? State(map) : null;
        if (state is not null && !problems.HasErrors)
            return state;

        var problem = problems.Sorted[0];
        diagnostics.Warning(DiagnosticCode.UnreadableFile, problem.Place, $"is no fetch state, and its feed counts as never fetched: {problem.Message}",
            "'digest fetch' writes it anew.");
        return null;
    }

    private static FetchState? State(YamlMap map)
    {
        map.Require("address");
        var address = map.Address("address");
        var state = new FetchState(address ?? new Uri("about:blank"))
        {
            Checked = map.Moment("checked"),
            Fetched = map.Moment("fetched"),
            Changed = map.Moment("changed"),
            Validators = new Validators(map.Text("etag"), map.Text("last-modified")),
            Hash = map.Text("hash"),
            Failures = map.Number("failures", 0, 0, int.MaxValue),
            FailingSince = map.Moment("failing-since"),
            Error = map.Text("error"),
            Status = map.Number("status", 0, 0, 999),
            NotBefore = map.Moment("not-before"),
            Emptied = map.Number("emptied", 0, 0, int.MaxValue),
            MovedTo = map.Address("moved-to"),
        };
        map.RefuseUnknown();
        return address is null ? null : state;
    }
}
