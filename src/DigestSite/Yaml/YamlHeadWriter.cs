using System.Buffers;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DigestSite.Yaml;

/// <summary>Writes a head line by line: keys in the order given, each value on its key's line, empty ones left out.</summary>
public sealed class YamlHeadWriter
{
    private static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789.,_:+-eEoTZ ");

    private static readonly EmitterSettings Settings = new EmitterSettings().WithBestWidth(int.MaxValue).WithNewLine("\n");

    private readonly List<ParsingEvent> _events =
    [
        new StreamStart(),
        new DocumentStart(null, null, isImplicit: true),
        new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block),
    ];

    private bool _any;

    public void Text(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Entry(key, Scalar(value));
    }

    public void List(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;

        Entry(key, new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Flow));
        _events.AddRange(values.Select(Scalar));
        _events.Add(new SequenceEnd());
    }

    /// <summary>A list with an item a line, for people to reorder.</summary>
    public void Lines(string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;

        Entry(key, new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
        _events.AddRange(values.Select(Scalar));
        _events.Add(new SequenceEnd());
    }

    /// <summary>Left out when it is 0.</summary>
    public void Number(string key, int value)
    {
        if (value != 0)
            Entry(key, Plain(value.ToString(CultureInfo.InvariantCulture)));
    }

    public void Date(string key, DateOnly value) => Entry(key, Plain(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>In UTC, to the day.</summary>
    public void Day(string key, DateTimeOffset? value)
    {
        if (value is { } moment)
            Date(key, DateOnly.FromDateTime(moment.UtcDateTime));
    }

    /// <summary>In UTC, to the second.</summary>
    public void Moment(string key, DateTimeOffset? value)
    {
        if (value is { } moment)
            Entry(key, Plain(moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture)));
    }

    /// <summary>The lines, each ended by a newline.</summary>
    public override string ToString()
    {
        if (!_any)
            return "";

        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        foreach (var part in _events.Append(new MappingEnd()).Append(new DocumentEnd(isImplicit: true)).Append(new StreamEnd()))
            emitter.Emit(part);
        return text.ToString();
    }

    private void Entry(string key, ParsingEvent value)
    {
        _any = true;
        _events.Add(Plain(key));
        _events.Add(value);
    }

    private static Scalar Plain(string value) => new(AnchorName.Empty, TagName.Empty, value, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: true);

    private static Scalar Scalar(string value) =>
        new(AnchorName.Empty, TagName.Empty, value, IsAmbiguous(value) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any, isPlainImplicit: true, isQuotedImplicit: true);

    /// <summary>Text that another YAML reader would take for a number, a date, a truth value or nothing.</summary>
    private static bool IsAmbiguous(string value) =>
        value.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null" or "~" or "=" or "<<" or ".nan" or ".inf"
        || (char.IsAsciiDigit(value[0]) || value[0] is '+' or '-' or '.')
            && (value.StartsWith("0x", StringComparison.Ordinal) || !value.AsSpan().ContainsAnyExcept(NumberLike))
        || value.AsSpan().ContainsAny('\n', '\u0085', '\u2028');
}
