namespace DigestSite.Feeds.Reading;

/// <summary>What can be odd about a document that is read as a feed. Every kind stands below, once, with what a person can do about it.</summary>
public sealed class FeedWarningCode
{
    private const string Nothing = "Nothing need be done: it is read as it was meant.";
    private const string Seldom = "Nothing need be done, unless the item looks wrong: then compare it with its original.";
    private const string AskAgain = "Get the feed again; if that does not help, its publisher has to mend it.";

    // First: the codes below put themselves into it.
    private static readonly List<FeedWarningCode> Listed = [];

    public static readonly FeedWarningCode WebPage = new("this is a web page, not a feed", "Give its address to 'digest add', which looks for the feed that the page announces.");
    public static readonly FeedWarningCode SubscriptionList = new("this is OPML, a list of feeds, and no feed itself", "Give the addresses that it lists (xmlUrl) to 'digest add', one after the other.");
    public static readonly FeedWarningCode Sitemap = new("this is a sitemap, not a feed", "Give the address of the site itself to 'digest add', which looks for its feed.");
    public static readonly FeedWarningCode OtherXml = new("this is no feed: no <rss>, <rdf:RDF> or <feed> is in it", "Look at the address in a browser; 'digest add' with the site's address looks for its feed.");
    public static readonly FeedWarningCode OtherJson = new("this is JSON, but no JSON Feed", "Look at the address in a browser; 'digest add' with the site's address looks for its feed.");
    public static readonly FeedWarningCode Empty = new("the document is empty", AskAgain);

    public static readonly FeedWarningCode NoOpml = new("this is no OPML: no <opml> is in it", "Give the address of a single feed to 'digest add' instead.");

    public static readonly FeedWarningCode UnknownEncoding = new("unknown encoding {0} read as UTF-8", Seldom);
    public static readonly FeedWarningCode WrongEncoding = new("declared as {0}", Nothing);
    public static readonly FeedWarningCode MixedEncoding = new("bytes that are not UTF-8 read as windows-1252", Seldom);
    public static readonly FeedWarningCode NotAscii = new("declared as {0}, but has bytes beyond ASCII, read as windows-1252", Seldom);
    public static readonly FeedWarningCode TooLarge = new("only the first {0} bytes are read", "What comes after is not in the digest. Look for a shorter feed of the site.");
    public static readonly FeedWarningCode DamagedCompression = new("the compressed bytes are damaged or cut off", AskAgain);
    public static readonly FeedWarningCode ControlCharacter = new("control character {0} left out", Nothing);
    public static readonly FeedWarningCode ControlOfWindows = new("control character {0} read as the character that windows-1252 has there", Nothing);
    public static readonly FeedWarningCode TwiceEncoded = new("text that was encoded twice, decoded: {0}", Nothing);
    public static readonly FeedWarningCode NoCharacter = new("{0}, which is no character, left out", Nothing);

    public static readonly FeedWarningCode BareAmpersand = new("bare '&' read as text", Nothing);
    public static readonly FeedWarningCode NoSuchReference = new("reference {0} to a character no text may hold left out", Nothing);
    public static readonly FeedWarningCode HalfReference = new("reference to half a character left out", Seldom);
    public static readonly FeedWarningCode UndeclaredEntity = new("undeclared entity {0} read as in HTML", Nothing);
    public static readonly FeedWarningCode BareLessThan = new("bare '<' read as text", Seldom);
    public static readonly FeedWarningCode BareLessThanInValue = new("bare '<' in an attribute value", Nothing);
    public static readonly FeedWarningCode UnclosedData = new("CDATA section without an end", AskAgain);
    public static readonly FeedWarningCode NestedData = new("CDATA section inside another: the first end closes both", Seldom);
    public static readonly FeedWarningCode LateDeclaration = new("the XML declaration does not stand at the beginning", Nothing);
    public static readonly FeedWarningCode UnclosedComment = new("comment or instruction without an end", Seldom);
    public static readonly FeedWarningCode CommentWithHyphens = new("'--' inside a comment", Nothing);
    public static readonly FeedWarningCode UnclosedEndTag = new("end tag </{0} is not closed", Nothing);
    public static readonly FeedWarningCode StrayQuote = new("stray quote in a tag", Nothing);
    public static readonly FeedWarningCode NoValue = new("attribute {0} without a value", Nothing);
    public static readonly FeedWarningCode TwiceThere = new("attribute {0} is there twice, the first counts", Nothing);
    public static readonly FeedWarningCode Unquoted = new("value of attribute {0} without quotes", Nothing);
    public static readonly FeedWarningCode UnclosedQuote = new("attribute value without a closing quote", Seldom);

    public static readonly FeedWarningCode EndsInFeed = new("the document ends before {0}", AskAgain);
    public static readonly FeedWarningCode EndsInItem = new("the document ends inside {0}, which is left out", AskAgain);
    public static readonly FeedWarningCode TextOutside = new("text outside the feed is left out", Nothing);
    public static readonly FeedWarningCode AfterTheEnd = new("{0} stands after the end of the feed", Nothing);
    public static readonly FeedWarningCode UndeclaredPrefix = new("prefix of {0} is not declared", Nothing);
    public static readonly FeedWarningCode NoAtomNamespace = new("<feed> without Atom's namespace, read as Atom", Nothing);
    public static readonly FeedWarningCode NoChannel = new("{0} without a <channel>", Nothing);
    public static readonly FeedWarningCode EndWithoutStart = new("end tag {0} without a start", Seldom);
    public static readonly FeedWarningCode NotClosed = new("{0} is not closed", Seldom);
    public static readonly FeedWarningCode MisspeltEnd = new("end tag {0}", Nothing);
    public static readonly FeedWarningCode TooDeep = new("elements nested deeper than {0} are flattened", Seldom);

    public static readonly FeedWarningCode JsonControls = new("control characters in strings read as if they were escaped", Nothing);
    public static readonly FeedWarningCode JsonBreaksOff = new("the JSON ends or breaks here; what comes after is left out", AskAgain);
    public static readonly FeedWarningCode JsonTrailingComma = new("comma after the last of a list", Nothing);
    public static readonly FeedWarningCode JsonComment = new("comment in JSON skipped", Nothing);
    public static readonly FeedWarningCode HalfCharacter = new("half a character (a lone surrogate) read as \uFFFD", Seldom);
    public static readonly FeedWarningCode NoObject = new("an item that is no object is left out", "Nothing can be taken from it; its publisher has to mend it.");

    public static readonly FeedWarningCode EscapedTwice = new("HTML that was escaped more than once, unescaped", Nothing);
    public static readonly FeedWarningCode SelfClosed = new("<{0}/> without an end tag would hide what follows: closed", Nothing);
    public static readonly FeedWarningCode NoDate = new("{0} is no date", "The item counts as undated; where you know better, write 'published' into the head of its article.");
    public static readonly FeedWarningCode NoWebAddress = new("link is no web address and is left out", "Nothing need be done where the item has another link; else its article cannot lead to the original.");
    public static readonly FeedWarningCode Nameless = new("item without id and link: an id is made from its text", "Nothing need be done while its publisher does not edit it; an edited one comes as a new article.");
    public static readonly FeedWarningCode SharedId = new("{0}: their links are taken", Nothing);
    public static readonly FeedWarningCode Undated = new("{0} no date", "The feed's own date is taken; where you know better, write 'published' into the head of the article.");
    public static readonly FeedWarningCode NoItems = new("the feed has no items", "Nothing need be done if it is new; else look whether the site has moved its feed.");
    public static readonly FeedWarningCode TooManyItems = new("only the first {0} items are read", "What comes after is not in the digest. Look for a shorter feed of the site.");
    public static readonly FeedWarningCode MoreWarnings = new("{0} more warnings are not listed", "Nothing need be done about these before the ones that are listed.");

    private readonly string _words;

    private FeedWarningCode(string words, string advice)
    {
        (_words, Advice) = (words, advice);
        Listed.Add(this);
    }

    /// <summary>All of them, in the order of the list above.</summary>
    public static IReadOnlyList<FeedWarningCode> All => Listed;

    /// <summary>What to do, or that nothing need be done. A sentence.</summary>
    public string Advice { get; }

    /// <summary>Whether all is as it should be, in spite of what is odd.</summary>
    public bool NeedsNothing => Advice == Nothing;

    /// <param name="subject">What it is about, where the words have a place for it.</param>
    public string Say(string? subject) => subject is null ? _words : _words.Replace("{0}", subject, StringComparison.Ordinal);
}
