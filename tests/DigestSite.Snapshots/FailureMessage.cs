using System.Globalization;

namespace DigestSite.Snapshots;

/// <summary>
/// Verify's message, which tools and people can read: the directory, the lists New, NotEqual, Delete and Equal, then the contents. Names
/// are relative to the directory. Lists and contents are capped, since a set may hold a whole site.
/// </summary>
internal static class FailureMessage
{
    private const int ListLimit = 30;
    private const int FileLimit = 60;
    private const int MessageLimit = 400;

    public static string Of(Comparison comparison, SnapshotMode mode)
    {
        var lines = new List<string> { $"Directory: {comparison.Name.Directory}" };
        AddList(lines, "New:", comparison.New, Pair);
        AddList(lines, "NotEqual:", comparison.NotEqual, Pair);
        AddList(lines, "Delete:", comparison.Delete, file => [$"  - {file}"]);
        AddList(lines, "Equal:", comparison.Equal, Pair);
        if (comparison.Different.Any())
        {
            lines.AddRange(["", "FileContent:"]);
            AddContents(lines, "New:", comparison.New, NewContent);
            AddContents(lines, "NotEqual:", comparison.NotEqual, NotEqualContent);
        }

        var where = mode == SnapshotMode.BuildServer ? "To accept, on your own machine and not where CI is set:" : "To accept:";
        lines.AddRange(["", $"{where} {SnapshotModes.AcceptVariable}=1 dotnet test"]);
        return string.Join('\n', lines);
    }

    private static string[] Pair(ComparedFile file) => [$"  - Received: {file.Received}", $"    Verified: {file.Verified}"];

    private static void AddList<T>(List<string> lines, string title, IReadOnlyList<T> files, Func<T, string[]> entry)
    {
        if (files.Count == 0)
        {
            return;
        }

        lines.Add(title);
        lines.AddRange(files.Take(ListLimit).SelectMany(entry));
        if (files.Count > ListLimit)
        {
            lines.Add(Invariant($"  - and {files.Count - ListLimit} more"));
        }
    }

    private static void AddContents(
        List<string> lines, string title, IReadOnlyList<ComparedFile> files, Func<ComparedFile, IEnumerable<string>> content)
    {
        if (files.Count == 0)
        {
            return;
        }

        lines.AddRange(["", title]);
        for (var i = 0; i < files.Count; i++)
        {
            if (lines.Count > MessageLimit)
            {
                lines.AddRange(["", Invariant($"and {files.Count - i} more")]);
                return;
            }

            var shown = content(files[i]).Take(FileLimit + 1).ToList();
            lines.AddRange(["", .. shown.Take(FileLimit)]);
            lines.AddRange(shown.Count > FileLimit ? ["…"] : []);
        }
    }

    private static IEnumerable<string> NewContent(ComparedFile file)
    {
        yield return $"Received: {file.Received}";
        if (!file.IsText)
        {
            yield return Invariant($"{file.ReceivedBytes.Length} bytes");
            yield break;
        }

        foreach (var line in SnapshotText.Decode(file.ReceivedBytes).Split('\n'))
        {
            yield return LineDiff.Cut(line, 0);
        }
    }

    private static IEnumerable<string> NotEqualContent(ComparedFile file)
    {
        string[] head = [$"Received: {file.Received}", $"Verified: {file.Verified}", "Compare Result:"];
        var verified = file.VerifiedBytes!;
        if (file.IsText)
        {
            var diff = LineDiff.Of(SnapshotText.Decode(verified), SnapshotText.Decode(file.ReceivedBytes));
            return head.Concat(diff.DefaultIfEmpty("The verified file is not valid UTF-8."));
        }

        var offset = verified.AsSpan().CommonPrefixLength(file.ReceivedBytes);
        return head.Append(Invariant(
            $"{verified.Length} bytes verified, {file.ReceivedBytes.Length} received, the first difference at byte {offset}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
