using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Repairs;

/// <summary>Mends what a publisher broke, where that is certain, and says what it found either way.</summary>
internal interface IRepair
{
    void Apply(Element body, FindingLog log);
}

/// <summary>Every repair, in order. A new one is a file here and a line below.</summary>
internal static class RepairList
{
    private static readonly IRepair[] All =
    [
        new DollarPairs(),
        new MermaidLines(),
        new InPageLinks(),
        new LostLatexRows(),
        new LostLines(),
        new JoinedWords(),
    ];

    public static void Apply(Element body, FindingLog log)
    {
        foreach (var repair in All) repair.Apply(body, log);
    }
}
