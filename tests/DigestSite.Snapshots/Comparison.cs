namespace DigestSite.Snapshots;

/// <summary>What a test produced, held against what is verified.</summary>
/// <param name="Delete">Verified files that the test no longer produces.</param>
internal sealed record Comparison(
    SnapshotName Name,
    IReadOnlyList<ComparedFile> New,
    IReadOnlyList<ComparedFile> NotEqual,
    IReadOnlyList<string> Delete,
    IReadOnlyList<ComparedFile> Equal)
{
    public bool IsEqual => New.Count + NotEqual.Count + Delete.Count == 0;

    /// <summary>What must be written, in the order of the lists of a message.</summary>
    public IEnumerable<ComparedFile> Different => New.Concat(NotEqual);

    public static Comparison Of(SnapshotName name, SnapshotContent content)
    {
        var onDisk = name.FilesOnDisk(SnapshotName.Verified);
        var files = content.Parts.Select(part => ComparedFile.Of(name, part)).ToList();
        return new(
            name,
            [.. files.Where(file => file.VerifiedBytes is null)],
            [.. files.Where(file => file is { VerifiedBytes: not null, IsEqual: false })],
            [.. onDisk.Except(files.Select(file => file.Verified), StringComparer.Ordinal)],
            [.. files.Where(file => file.IsEqual)]);
    }
}

/// <summary>One file of a snapshot; both names are relative to the snapshot's directory.</summary>
/// <param name="VerifiedBytes">Null where nothing is verified yet.</param>
internal sealed record ComparedFile(string Received, string Verified, bool IsText, byte[] ReceivedBytes, byte[]? VerifiedBytes)
{
    public bool IsEqual { get; } = VerifiedBytes is not null && VerifiedBytes.AsSpan().SequenceEqual(ReceivedBytes);

    public bool HasCarriageReturn => IsText && VerifiedBytes.AsSpan().Contains((byte)'\r');

    public static ComparedFile Of(SnapshotName name, SnapshotPart part)
    {
        var verified = name.Prefix + SnapshotName.Verified + part.End;
        var path = name.FullPath(verified);
        return new(
            name.Prefix + SnapshotName.Received + part.End,
            verified,
            part.IsText,
            part.Bytes,
            File.Exists(path) ? File.ReadAllBytes(path) : null);
    }
}
