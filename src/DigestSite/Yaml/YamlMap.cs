using System.Globalization;
using DigestSite.Diagnostics;

namespace DigestSite.Yaml;

/// <summary>
/// A mapping read key by key. Every problem is reported where it stands and reading goes on, so that a person sees all
/// of them at once. The keys asked for are the keys that are known: <see cref="RefuseUnknown"/> ends the reading.
/// </summary>
public sealed class YamlMap(YamlMapping mapping, DiagnosticBag diagnostics)
{
    private readonly List<string> _known = [];

    public Place Place => mapping.Place;

    /// <summary>Text, trimmed; <see langword="null"/> when the key is absent or empty.</summary>
    public string? Text(string key) => Parse(key, static text => text.Length == 0 ? null : text);

    public string RequiredText(string key, string? hint = null)
    {
        Require(key, hint);
        return Text(key) ?? "";
    }

    /// <summary>A date or a date with a time, UTC where it names no zone.</summary>
    public DateTimeOffset? Moment(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;

        if (DateTimeOffset.TryParse(scalar.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return moment;

        diagnostics.Error(DiagnosticCode.InvalidValue, scalar.Place, $"'{key}' must be a date, not '{scalar.Value}'", "Write it as 2026-05-18 or 2026-05-18T09:01:50Z.");
        return null;
    }

    /// <summary>An absolute http or https address.</summary>
    public Uri? Address(string key) => Parse(key, text =>
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;

        return Refuse<Uri>(key, $"'{text}' is not an address", "Write it whole: https://example.org/feed.xml");
    });

    public int Number(string key, int otherwise, int least, int most)
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        diagnostics.Error(DiagnosticCode.InvalidValue, scalar.Place,
            string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a whole number from {least} to {most}, not '{scalar.Value}'"));
        return otherwise;
    }

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } scalar)
            return false;

        if (scalar.Value is "true" or "yes" or "false" or "no")
            return scalar.Value is "true" or "yes";

        diagnostics.Error(DiagnosticCode.InvalidValue, scalar.Place, $"'{key}' must be true or false, not '{scalar.Value}'");
        return false;
    }

    /// <summary>One of the names of an enumeration, in small letters.</summary>
    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Scalar(key) is not { } scalar)
            return otherwise;

        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        if (Array.IndexOf(names, scalar.Value) is >= 0 and var index)
            return Enum.GetValues<T>()[index];

        diagnostics.Error(DiagnosticCode.InvalidValue, scalar.Place, $"'{key}' must be {string.Join(", ", names[..^1])} or {names[^1]}, not '{scalar.Value}'");
        return otherwise;
    }

    /// <summary>Several texts: a list, or a single one.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. PlacedTexts(key).Select(t => t.Text)];

    /// <summary>Several texts, each with where it stands.</summary>
    public IReadOnlyList<PlacedText> PlacedTexts(string key) => Find(key) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlScalar one => [new PlacedText(one.Value.Trim(), one.Place)],
        YamlList list => [.. list.Items.Select(i => new PlacedText(ItemText(key, i), i.Place)).Where(t => t.Text.Length > 0)],
        var other => Misshapen<IReadOnlyList<PlacedText>>(other, key, "a list of texts") ?? [],
    };

    /// <summary>A list of mappings.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) => Find(key) switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlList list => [.. list.Items.Select(i => AsMap(key, i)).OfType<YamlMap>()],
        var other => Misshapen<IReadOnlyList<YamlMap>>(other, key, "a list, each entry on a line that begins with '- '") ?? [],
    };

    /// <summary>A mapping below this one; an empty one when the key is absent.</summary>
    public YamlMap Map(string key) => Find(key) switch
    {
        null or YamlScalar { IsNull: true } => new YamlMap(new YamlMapping(Place, []), diagnostics),
        var value => AsMap(key, value) ?? new YamlMap(new YamlMapping(value.Place, []), diagnostics),
    };

    /// <summary>A value of a kind of its own.</summary>
    /// <param name="parse">Gets trimmed text; answers <see langword="null"/> after it has refused.</param>
    public T? Parse<T>(string key, Func<string, T?> parse)
        where T : class =>
        Scalar(key) is { } scalar ? parse(scalar.Value.Trim()) : null;

    /// <summary>Reports a key that is absent or empty and must not be.</summary>
    public void Require(string key, string? hint = null)
    {
        if (Find(key) is null or YamlScalar { Value: "" } or YamlScalar { IsNull: true })
            diagnostics.Error(DiagnosticCode.MissingKey, Place, $"'{key}' is missing", hint);
    }

    /// <summary>Reports a value that does not fit.</summary>
    public T? Refuse<T>(string key, string message, string? hint = null)
        where T : class
    {
        diagnostics.Error(DiagnosticCode.InvalidValue, PlaceOf(key), $"{key}: {message}", hint);
        return null;
    }

    /// <summary>Where a key's value stands.</summary>
    public Place PlaceOf(string key) => Find(key)?.Place ?? Place;

    /// <summary>Reports every key that nobody asked for, with the nearest one that is known.</summary>
    public void RefuseUnknown()
    {
        foreach (var entry in mapping.Entries.Where(e => !_known.Contains(e.Key)))
        {
            var near = Spelling.Nearest(entry.Key, _known);
            diagnostics.Error(DiagnosticCode.UnknownKey, entry.Place,
                near is null ? $"unknown key '{entry.Key}'" : $"unknown key '{entry.Key}', did you mean '{near}'?",
                near is null ? $"Known here: {string.Join(", ", _known)}." : null);
        }
    }

    private YamlNode? Find(string key)
    {
        if (!_known.Contains(key))
            _known.Add(key);
        return mapping.Entries.FirstOrDefault(e => e.Key == key)?.Value;
    }

    private YamlScalar? Scalar(string key) => Find(key) switch
    {
        null or YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar,
        var other => Misshapen<YamlScalar>(other, key, "a single value"),
    };

    private string ItemText(string key, YamlNode item) =>
        item is YamlScalar scalar ? scalar.Value.Trim() : Misshapen<string>(item, key, "a list of texts") ?? "";

    private YamlMap? AsMap(string key, YamlNode node) =>
        node is YamlMapping inner ? new YamlMap(inner, diagnostics) : Misshapen<YamlMap>(node, key, "`key: value` lines");

    private T? Misshapen<T>(YamlNode node, string key, string expected)
        where T : class
    {
        diagnostics.Error(DiagnosticCode.InvalidValue, node.Place, $"'{key}' must be {expected}");
        return null;
    }
}
