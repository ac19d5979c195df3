namespace DigestSite.Markdown.Reading;

/// <summary>Collects findings; the same thing found again is counted.</summary>
internal sealed class FindingLog
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(FindingKind, string), int> _places = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(FindingKind kind, string what, string? sample = null, int count = 1)
    {
        if (count == 0) return;
        if (_places.TryGetValue((kind, what), out var place))
        {
            _findings[place] = _findings[place] with { Count = _findings[place].Count + count };
            return;
        }
        _places.Add((kind, what), _findings.Count);
        _findings.Add(new Finding(kind, what, count, sample is null ? null : Shorten(sample)));
    }

    private static string Shorten(string sample)
    {
        const int Longest = 80;
        var line = Elements.Collapse(sample.Length > 4 * Longest ? sample[..(4 * Longest)] : sample);
        if (line.Length <= Longest) return line;
        var end = char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + "…";
    }
}
