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

    /// <summary>A feed that could not be had from its server; the recorded copy stays.</summary>
    FailedFetch,

    /// <summary>A feed that its server leaves for another address for good.</summary>
    MovedFeed,

    /// <summary>A feed that is listed twice, or would be.</summary>
    DuplicateFeed,

    /// <summary>A site that offers more than one feed, or none.</summary>
    NoSingleFeed,

    /// <summary>An item whose feed does not say when it came out.</summary>
    UndatedItem,

    /// <summary>A date after the moment at which it was read.</summary>
    UnbelievableDate,

    /// <summary>An article without head, or with one that cannot be read.</summary>
    BrokenFrontMatter,

    /// <summary>Two files of the archive that are the same article.</summary>
    DuplicateArticle,

    /// <summary>An article that a person edited and its publisher changed.</summary>
    ChangedUpstream,

    /// <summary>An article of which its publisher now gives less than the archive has.</summary>
    LostUpstream,

    /// <summary>An article whose publisher's version is asked for, and no feed holds it.</summary>
    NothingUpstream,

    /// <summary>A name that no article in the archive has.</summary>
    UnknownArticle,

    /// <summary>An article whose publisher gave it the id or the link of another.</summary>
    ReusedId,

    /// <summary>An article whose publisher gave it a new id and a new link at once.</summary>
    MovedArticle,

    /// <summary>An article whose file was renamed.</summary>
    RenamedArticle,

    /// <summary>An article whose file was deleted, or seems to have been, and that its feed brings back.</summary>
    ReturnedItem,

    /// <summary>Two articles of nearly the same text.</summary>
    NearCopy,

    /// <summary>Another run is at work on the same input.</summary>
    InputInUse,

    /// <summary>Something that conversion could not carry over as it was.</summary>
    ConversionLoss,

    /// <summary>An article of which conversion kept less than half of the words.</summary>
    LostText,

    /// <summary>A weekly issue that names an article which is not there, is hidden, or stands in another issue.</summary>
    MissingArticle,

    /// <summary>A weekly issue with a group for a tag that no article has.</summary>
    MissingTag,

    /// <summary>An article that its curator moved to a week whose issue is out.</summary>
    FrozenWeek,

    /// <summary>Articles that came too late for any weekly issue.</summary>
    OutsideIssues,

    /// <summary>Two resources that want the same path.</summary>
    PathClash,

    /// <summary>A file in the output folder that the site would overwrite and did not write.</summary>
    ForeignFile,

    /// <summary>A feed that has not answered for a while, or never will again.</summary>
    FailingFeed,

    /// <summary>A feed that has brought nothing for longer than the curator allows.</summary>
    StaleFeed,

    /// <summary>A link within the site that leads nowhere.</summary>
    DeadLink,

    /// <summary>An address that is none: without a host, or of a kind that no reader can follow.</summary>
    BrokenAddress,

    /// <summary>An address that only means something on the machine or network it was written on.</summary>
    LocalAddress,

    /// <summary>A picture or recording over http on a site that is served over https.</summary>
    InsecureMedia,

    /// <summary>A link that nobody can see, or that leads nowhere at all.</summary>
    EmptyLink,

    /// <summary>A link that names a definition which is not there.</summary>
    UndefinedReference,

    /// <summary>A fence of code, or an element, that is opened and never closed.</summary>
    Unclosed,

    /// <summary>Lines that git left where two changes met.</summary>
    MergeConflict,

    /// <summary>A page that an HTML parser has to mend.</summary>
    BrokenMarkup,

    /// <summary>Headings that skip a level, or a page without exactly one title.</summary>
    HeadingOrder,

    /// <summary>An image that does not say what it shows.</summary>
    MissingAlternativeText,

    /// <summary>A feed of the site's own that a reader would have to forgive something.</summary>
    BrokenFeed,

    /// <summary>A setting that is left out and should be set before publishing.</summary>
    UnsetSetting,

    /// <summary>A line of the curator's that nothing answers to: an entry, an alias, something hidden.</summary>
    UnusedEntry,

    /// <summary>A tag or author that articles name and the curator's list does not.</summary>
    UnlistedTerm,

    /// <summary>A filter that fits nothing, or that leaves nothing over.</summary>
    IdleRule,

    /// <summary>Text that a source does not allow, in a file that a person edited.</summary>
    WithheldText,

    /// <summary>Something about a fork that keeps it from publishing, or from doing so well.</summary>
    UnreadyFork,
}
