namespace DigestSite.Markdown.Reading;

/// <summary>Collects findings; the same thing found again is counted.</summary>
internal sealed class FindingLog
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<FindingCode, int> _places = [];

    public FidelityReport Report => _findings.Count == 0 ? FidelityReport.Lossless : new FidelityReport(_findings);

    public bool Holds(FindingCode code) => _places.ContainsKey(code);

    public void Add(FindingCode code, string? sample = null, int count = 1)
    {
        if (count == 0) return;
        if (_places.TryGetValue(code, out var place))
        {
            _findings[place] = _findings[place] with { Count = _findings[place].Count + count };
            return;
        }
        _places.Add(code, _findings.Count);
        _findings.Add(new Finding(code, count, sample is null ? null : Shorten(sample)));
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
