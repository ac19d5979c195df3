using DigestSite.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DigestSite.Yaml;

/// <summary>Parses YAML text into nodes with places. Nothing is typed yet, and nothing throws.</summary>
public static class YamlText
{
    private const int MaxDepth = 32;

    /// <summary>Parses text that should hold a mapping; empty text is an empty one.</summary>
    /// <param name="file">How messages name it.</param>
    /// <param name="firstLine">The line of the file that the text begins on, 1-based.</param>
    /// <returns><see langword="null"/> when it is none, which is then reported.</returns>
    public static YamlMap? ParseMap(string text, string file, DiagnosticBag diagnostics, int firstLine = 1) =>
        ParseMapping(text, file, diagnostics, firstLine) is { } mapping ? new YamlMap(mapping, diagnostics) : null;

    /// <summary>The same, as it is written.</summary>
    internal static YamlMapping? ParseMapping(string text, string file, DiagnosticBag diagnostics, int firstLine = 1) =>
        Parse(text, file, diagnostics, firstLine, node => node switch
        {
            null => new YamlMapping(new Place(file, firstLine), []),
            YamlMapping mapping => mapping,
            var other => Misshapen<YamlMapping>(other, "expected `key: value` lines", diagnostics),
        });

    /// <summary>Parses text that should hold a list of mappings; empty text is an empty one. An entry that is none is reported and left out.</summary>
    /// <param name="file">How messages name it.</param>
    /// <returns><see langword="null"/> when it is no list, which is then reported.</returns>
    public static IReadOnlyList<YamlMap>? ParseMaps(string text, string file, DiagnosticBag diagnostics) =>
        Parse(text, file, diagnostics, firstLine: 1, node => node switch
        {
            null => [],
            YamlList list => [.. list.Items.Select(i =>
                i is YamlMapping mapping ? new YamlMap(mapping, diagnostics) : Misshapen<YamlMap>(i, "expected `key: value` lines", diagnostics)).OfType<YamlMap>()],
            var other => Misshapen<IReadOnlyList<YamlMap>>(other, "expected a list, each entry on a line that begins with '- '", diagnostics),
        });

    private static T? Parse<T>(string text, string file, DiagnosticBag diagnostics, int firstLine, Func<YamlNode?, T?> read)
        where T : class
    {
        // Otherwise each half of it would be a mistake of its own.
        if (MergeConflict.In(text, file, firstLine) is { } conflict)
        {
            diagnostics.Add(conflict);
            return null;
        }

        var parser = new NodeParser(text, file, firstLine, diagnostics);
        try
        {
            return read(parser.Document());
        }
        catch (YamlException error)
        {
            diagnostics.Error(DiagnosticCode.InvalidYaml, parser.At(error.Start), $"not valid YAML: {OneLine(error.Message)}", Hint(error.Message));
            return null;
        }
    }

    private static T? Misshapen<T>(YamlNode node, string expected, DiagnosticBag diagnostics)
        where T : class
    {
        diagnostics.Error(DiagnosticCode.InvalidYaml, node.Place, expected);
        return null;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');

    private static string? Hint(string message) =>
        message.Contains("invalid mapping", StringComparison.Ordinal) || message.Contains("mapping values", StringComparison.OrdinalIgnoreCase)
            ? "A value that holds ': ' must stand in quotes."
            : message.Contains("invalid tab", StringComparison.Ordinal) ? "Indent with spaces, not tabs." : null;

    private sealed class NodeParser(string text, string file, int firstLine, DiagnosticBag diagnostics)
    {
        private readonly Parser _events = new(new StringReader(text));
        private readonly Dictionary<AnchorName, YamlNode> _anchors = [];

        public YamlNode? Document()
        {
            _events.Consume<StreamStart>();
            if (!_events.TryConsume<DocumentStart>(out _))
                return null;

            var node = Node(depth: 0);
            _events.Consume<DocumentEnd>();
            return node is YamlScalar { IsNull: true } ? null : node;
        }

        public Place At(Mark mark) => new(file, (int)mark.Line + firstLine - 1, (int)mark.Column);

        private YamlNode Node(int depth)
        {
            if (depth > MaxDepth)
                throw new YamlException(_events.Current!.Start, _events.Current.End, "nested too deeply");

            if (_events.TryConsume<AnchorAlias>(out var alias))
                return _anchors.TryGetValue(alias.Value, out var target) ? target : throw new YamlException(alias.Start, alias.End, $"nothing is named &{alias.Value}");

            var anchor = ((NodeEvent)_events.Current!).Anchor;
            YamlNode node;
            if (_events.TryConsume<Scalar>(out var scalar))
                node = new YamlScalar(At(scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain);
            else if (_events.TryConsume<SequenceStart>(out var sequence))
                node = List(At(sequence.Start), depth);
            else
                node = Mapping(At(_events.Consume<MappingStart>().Start), depth);

            if (!anchor.IsEmpty)
                _anchors[anchor] = node;
            return node;
        }

        private YamlList List(Place place, int depth)
        {
            var items = new List<YamlNode>();
            while (!_events.TryConsume<SequenceEnd>(out _))
                items.Add(Node(depth + 1));
            return new YamlList(place, items);
        }

        private YamlMapping Mapping(Place place, int depth)
        {
            var entries = new List<YamlEntry>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!_events.TryConsume<MappingEnd>(out _))
            {
                var start = _events.Current!.Start;
                if (Node(depth + 1) is not YamlScalar key)
                    throw new YamlException(start, start, "a key must be plain text");

                var value = Node(depth + 1);
                if (seen.Add(key.Value))
                    entries.Add(new YamlEntry(key.Place, key.Value, value));
                else
                    diagnostics.Error(DiagnosticCode.DuplicateKey, key.Place, $"key '{key.Value}' is there twice", "Keep one of them.");
            }

            return new YamlMapping(place, entries);
        }
    }
}
