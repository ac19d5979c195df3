namespace DigestSite.Feeds.Dates;

/// <summary>Names of the months in the languages blogs are written in, whole and cut short.</summary>
internal static class Months
{
    // English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Czech, Russian, Ukrainian, Turkish, Indonesian, Hungarian, Greek.
    private static readonly string[] Names =
    [
        "jan january januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty leden ledna января январь янв січня січень ocak oca január ιαν ιανουαρίου",
        "feb february februar feber février fevrier févr fevr fév fev febrero febbraio fevereiro februari luty lutego lut únor února февраля февраль фев февр лютого лютий şubat subat şub pebruari február φεβ φεβρουαρίου",
        "mar march märz maerz mär mrz mars marzo março marco maart mrt marts marca marzec březen března марта март мар березня березень mart maret március márc μαρ μάρ μαρτίου",
        "apr april avril avr abril abr aprile kwietnia kwiecień kwi duben dubna апреля апрель апр квітня квітень nisan nis április ápr απρ απριλίου",
        "may mai mayo maggio mag maio mei maj maja květen května мая май травня травень mayıs mayis május máj μάι μαϊ μαι μαΐου",
        "jun june juni juin junio giugno giu junho czerwca czerwiec cze červen června июня июнь июн червня червень haziran haz június jún ιούν ιουν ιουνίου",
        "jul july juli juillet juil julio luglio lug julho lipca lipiec lip červenec července июля июль июл липня липень temmuz tem július júl ιούλ ιουλ ιουλίου",
        "aug august août aout aoû agosto ago augustus augusti sierpnia sierpień sie srpen srpna августа август авг серпня серпень ağustos agustos ağu agt augusztus αύγ αυγ αυγούστου",
        "sep sept september septembre septiembre setiembre settembre set setembro września wrzesień wrz září сентября сентябрь сен сент вересня вересень eylül eylul eyl szeptember szept σεπ σεπτ σεπτεμβρίου",
        "oct october okt oktober octobre octubre ottobre ott outubro out października październik paź říjen října октября октябрь окт жовтня жовтень ekim eki október οκτ οκτωβρίου",
        "nov november novembre noviembre novembro listopada listopad lis ноября ноябрь ноя листопада листопад kasım kasim kas nopember νοέ νοε νοεμβρίου",
        "dec december dez dezember décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień gru prosinec prosince des desember декабря декабрь дек грудня грудень aralık aralik ara δεκ δεκεμβρίου",
    ];

    private static readonly Dictionary<string, int> Numbers = Names
        .SelectMany((names, i) => names.Split(' ').Select(name => (name, number: i + 1)))
        .GroupBy(month => month.name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().number, StringComparer.OrdinalIgnoreCase);

    public static int? Find(ReadOnlySpan<char> name) =>
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var number) ? number : null;
}
