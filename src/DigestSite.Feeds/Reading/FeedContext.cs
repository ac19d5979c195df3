namespace DigestSite.Feeds.Reading;

/// <summary>What the fields of a feed's elements are read with.</summary>
/// <param name="format">What bodies are written in, where somebody knows; else they are looked at.</param>
internal sealed class FeedContext(Uri? address, WarningLog warnings, BodyFormat? format = null)
{
    public BodyFormat? Format { get; } = format;

    public WarningLog Warnings { get; } = warnings;

    /// <summary>What relative addresses are resolved against where no <c>xml:base</c> says better.</summary>
    public Uri? Base { get; private set; } = address is { IsAbsoluteUri: true } && Addresses.IsWeb(address.AbsoluteUri) ? address : null;

    /// <summary>The feed's own word on where it is, when nobody else told.</summary>
    public void SuggestBase(string? candidate)
    {
        if (Base is null && candidate is not null && Addresses.IsWeb(candidate))
            Base = Addresses.Combine(null, candidate);
    }
}
