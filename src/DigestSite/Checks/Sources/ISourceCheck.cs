using DigestSite.Diagnostics;

namespace DigestSite.Checks.Sources;

/// <summary>One thing a text has to be before it is rendered: what is wrong there can no longer be seen on a page. Pure.</summary>
internal interface ISourceCheck
{
    IEnumerable<Diagnostic> Check(WrittenText text);
}
