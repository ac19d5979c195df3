using System.Globalization;

namespace DigestSite.Diagnostics;

/// <summary>Where a problem is.</summary>
/// <param name="File">Relative to the folder the command runs on, with forward slashes.</param>
/// <param name="Line">1-based; 0 when it is about the whole file.</param>
/// <param name="Column">1-based; 0 when unknown.</param>
public sealed record Place(string File, int Line = 0, int Column = 0) : IComparable<Place>
{
    public int CompareTo(Place? other)
    {
        if (other is null)
            return 1;

        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
            return byFile;

        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}({Line})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})"),
    };
}
