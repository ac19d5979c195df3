namespace DigestSite.Checks;

/// <summary>Who wrote a part of a page, and so whose file is to be mended.</summary>
/// <param name="Kind">What it is a part of.</param>
/// <param name="Slot">The name of the slot, where it is one.</param>
public sealed record PagePart(PartKind Kind, string? Slot = null)
{
    public static readonly PagePart Theme = new(PartKind.Theme);

    /// <summary>The publisher of an article, or the curator in a page: worth knowing, no fault of the site.</summary>
    public bool IsText => Kind == PartKind.Text;
}

public enum PartKind
{
    /// <summary>The site's own.</summary>
    Theme,

    /// <summary>The text of an article, or of a page of the curator's.</summary>
    Text,

    /// <summary>What the curator wrote over a weekly issue.</summary>
    Introduction,

    /// <summary>What the curator put into a slot: it stands on many pages.</summary>
    Slot,
}
