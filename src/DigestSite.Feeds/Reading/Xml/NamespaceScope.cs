namespace DigestSite.Feeds.Reading.Xml;

/// <summary>The prefixes declared by the elements that are open.</summary>
internal sealed class NamespaceScope
{
    // More than any feed declares; each name is looked up among them.
    private const int Most = 64;

    private readonly List<(int Depth, string Prefix, string Name, Vocabulary Vocabulary)> _declared = [];

    public void Open(int depth, IReadOnlyList<XmlAttribute> attributes)
    {
        for (var i = 0; i < attributes.Count && _declared.Count < Most; i++)
        {
            var (name, value) = attributes[i];
            if (!name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) || (name.Length > 5 && name[5] != ':'))
                continue;
            var prefix = name.Length > 6 ? name[6..] : "";
            _declared.Add((depth, prefix, value, Vocabularies.Find(prefix, value)));
        }
    }

    public void Close(int depth)
    {
        while (_declared.Count > 0 && _declared[^1].Depth >= depth)
            _declared.RemoveAt(_declared.Count - 1);
    }

    /// <summary>What the prefix is bound to, with the namespace as written; none when it is not declared.</summary>
    public (Vocabulary Vocabulary, string? Name) Resolve(string prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_declared[i].Prefix, prefix, StringComparison.OrdinalIgnoreCase))
                return (_declared[i].Vocabulary, _declared[i].Name);
        }
        return (Vocabularies.Find(prefix, null), null);
    }
}
