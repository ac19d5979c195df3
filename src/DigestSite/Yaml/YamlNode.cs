using DigestSite.Diagnostics;

namespace DigestSite.Yaml;

/// <summary>A piece of YAML that knows where it stands.</summary>
public abstract record YamlNode(Place Place);

/// <param name="Quoted">Written in quotes or as a block: never null, however empty it is.</param>
public sealed record YamlScalar(Place Place, string Value, bool Quoted) : YamlNode(Place)
{
    public bool IsNull => !Quoted && Value is "" or "~" or "null";
}

public sealed record YamlList(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place);

/// <summary>A mapping as written; <see cref="YamlMap"/> reads it.</summary>
public sealed record YamlMapping(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlNode(Place);

public sealed record YamlEntry(Place Place, string Key, YamlNode Value);

/// <summary>A text that knows where it stands, for problems that show only later.</summary>
public sealed record PlacedText(string Text, Place Place);
