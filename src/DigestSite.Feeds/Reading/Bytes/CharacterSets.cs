using System.Text;

namespace DigestSite.Feeds.Reading.Bytes;

/// <summary>Names of encodings, with the meaning that browsers give them.</summary>
internal static class CharacterSets
{
    // The encodings that a name is written for but hardly ever meant by: each is a part of the other.
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["iso646-us"] = "windows-1252",
        ["ansi_x3.4-1968"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["shift-jis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["big5-hkscs"] = "big5",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["euc-kr"] = "ks_c_5601-1987",
    };

    public static bool IsAscii(string name) => name.Trim().ToLowerInvariant() is "us-ascii" or "ascii" or "iso646-us" or "ansi_x3.4-1968";

    /// <returns>None for a name nobody knows.</returns>
    public static Encoding? Find(string name)
    {
        var plain = name.Trim();
        return plain.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "utf-16" or "utf-16le" or "ucs-2" or "iso-10646-ucs-2" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32" or "utf-32le" or "ucs-4" => Encoding.UTF32,
            "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(Meant.GetValueOrDefault(plain, plain)),
        };
    }
}
