namespace DigestSite.Markdown.Rendering;

internal static class Checkbox
{
    public static string Html(bool isChecked) => isChecked
        ? """<input type="checkbox" checked="" disabled="" />"""
        : """<input type="checkbox" disabled="" />""";
}
