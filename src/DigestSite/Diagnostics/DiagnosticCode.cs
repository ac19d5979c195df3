namespace DigestSite.Diagnostics;

/// <summary>The kinds of problem the digest can report. Printed in kebab case: <c>unknown-key</c>.</summary>
public enum DiagnosticCode
{
    /// <summary>A file that must be there is not.</summary>
    MissingFile,

    /// <summary>A file could not be read or written.</summary>
    UnreadableFile,

    /// <summary>YAML that does not parse.</summary>
    InvalidYaml,

    /// <summary>A key nobody reads, most often a typo.</summary>
    UnknownKey,

    /// <summary>The same key twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>A key that has to be there is not.</summary>
    MissingKey,

    /// <summary>A value that does not fit its key.</summary>
    InvalidValue,

    /// <summary>Bytes that are no feed at all.</summary>
    NotAFeed,

    /// <summary>A feed that breaks its format in places; what could be read was.</summary>
    LenientFeed,

    /// <summary>An item whose feed does not say when it came out.</summary>
    UndatedItem,

    /// <summary>An article without head, or with one that cannot be read.</summary>
    BrokenFrontMatter,

    /// <summary>Two files of the archive that are the same article.</summary>
    DuplicateArticle,

    /// <summary>An article that a person edited and its publisher changed.</summary>
    ChangedUpstream,

    /// <summary>Something that conversion could not carry over as it was.</summary>
    ConversionLoss,

    /// <summary>A weekly issue that names an article which is not there, is hidden, or stands in another issue.</summary>
    MissingArticle,

    /// <summary>An article that its curator moved to a week whose issue is out.</summary>
    FrozenWeek,

    /// <summary>Articles that came too late for any weekly issue.</summary>
    OutsideIssues,

    /// <summary>Two resources that want the same path.</summary>
    PathClash,

    /// <summary>A file in the output folder that the site would overwrite and did not write.</summary>
    ForeignFile,

    /// <summary>A setting that is left out and should be set before publishing.</summary>
    UnsetSetting,
}
