namespace DigestSite.Cli.Output;

/// <summary>Colours words where colour is wanted, and leaves them alone elsewhere.</summary>
internal readonly struct Ink(bool colour)
{
    public string Error(string text) => Paint("1;31", text);

    public string Warning(string text) => Paint("33", text);

    public string Note(string text) => Paint("36", text);

    public string Faint(string text) => Paint("2", text);

    public string Strong(string text) => Paint("1", text);

    private string Paint(string code, string text) => colour ? $"\e[{code}m{text}\e[0m" : text;
}
