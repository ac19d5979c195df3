using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Proof;
using DigestSite.Markdown.Writing;

namespace DigestSite.Markdown.Reading;

/// <summary>Collects findings; the same thing found again is counted.</summary>
internal sealed class FindingLog
{
    private const int LongestAddress = 4000;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<FindingCode, int> _places = [];

    public FidelityReport Report => _findings.Count == 0 ? FidelityReport.Lossless : new FidelityReport(_findings);

    /// <summary>What is left out or said in another way, and known to be; null as long as nothing is.</summary>
    public Holdings? Accounted { get; private set; }

    /// <summary>For what goes with a finding that shows less than that of it, or that nobody would miss.</summary>
    public void Account(Element element)
    {
        SourceHoldings.AddAddress(Accounted ??= new Holdings(), element);
        SourceHoldings.AddTo(Accounted, element);
    }

    /// <summary>A link whose words stay.</summary>
    public void AccountLink(Element link) => SourceHoldings.AddAddress(Accounted ??= new Holdings(), link);

    /// <summary>For an element of which only this text is left.</summary>
    public void AccountReplaced(Element element, string text)
    {
        Account(element);
        Accounted!.RemoveText(text);
    }

    /// <summary>Where a finding names the address of what goes.</summary>
    private void AccountAddress(string sample)
    {
        Accounted ??= new Holdings();
        if (sample.Length > LongestAddress || sample.Contains(' ', StringComparison.Ordinal)) return;
        var address = Address.AsRendered(sample);
        Accounted.AddLink(address);
        Accounted.AddPicture(address);
        Accounted.AddEmbed(address);
    }

    public bool Holds(FindingCode code) => _places.ContainsKey(code);

    public void Add(FindingCode code, string? sample = null, int count = 1)
    {
        if (count == 0) return;
        if (code.Kind == FindingKind.Dropped && sample is not null) AccountAddress(sample);
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
