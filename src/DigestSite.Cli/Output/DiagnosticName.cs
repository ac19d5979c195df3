using System.Text.Json;
using DigestSite.Diagnostics;

namespace DigestSite.Cli.Output;

/// <summary>How the kind of a problem is written: <c>unknown-key</c>.</summary>
internal static class DiagnosticName
{
    public static string Of(DiagnosticCode code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}
