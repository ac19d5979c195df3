using System.Globalization;
using System.Text;
using System.Xml;

namespace DigestSite.Feeds.Writing;

/// <summary>Writes XML that holds any text: what XML cannot hold is dropped.</summary>
internal sealed class XmlOutput(XmlWriter writer)
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        CheckCharacters = false,
    };

    private string? _namespace;

    public static byte[] Write(string? styleSheet, Action<XmlOutput> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartDocument();
            if (styleSheet is not null)
                writer.WriteProcessingInstruction("xml-stylesheet", $"type=\"{StyleType(styleSheet)}\" href=\"{Attribute(styleSheet)}\"");
            write(new(writer));
            writer.WriteEndDocument();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static string Rfc3339(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    /// <param name="ns">Of the root; elements below it without a namespace of their own share it.</param>
    public void WriteStartElement(string name, string? ns = null)
    {
        _namespace ??= ns;
        writer.WriteStartElement(name, _namespace);
    }

    public void WriteEndElement() => writer.WriteEndElement();

    public void WriteAttributeString(string name, string value) => writer.WriteAttributeString(name, PublishedText.Clean(value));

    public void WriteAttributeString(string prefix, string name, string? ns, string value) =>
        writer.WriteAttributeString(prefix, name, ns, PublishedText.Clean(value));

    public void WriteText(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        WriteElement(null, name, null, text, attributes);

    public void WriteTextIfAny(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            WriteElement(null, name, null, text, []);
    }

    public void WriteText(string prefix, string name, string ns, string text) => WriteElement(prefix, name, ns, text, []);

    public void WriteEmpty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        WriteElement(null, name, null, "", attributes);

    public void WriteEmpty(string prefix, string name, string ns, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        WriteElement(prefix, name, ns, "", attributes);

    /// <summary>Text in CDATA, which people find easier to read when it is HTML.</summary>
    public void WriteData(string prefix, string name, string ns, string text)
    {
        writer.WriteStartElement(prefix, name, ns);
        writer.WriteCData(PublishedText.Clean(text));
        writer.WriteEndElement();
    }

    private static string StyleType(string address) =>
        address.Split('?', '#')[0].EndsWith(".css", StringComparison.OrdinalIgnoreCase) ? "text/css" : "text/xsl";

    private static string Attribute(string text) => PublishedText.Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private void WriteElement(string? prefix, string name, string? ns, string text, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.WriteStartElement(prefix, name, ns ?? _namespace);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                writer.WriteAttributeString(attribute, PublishedText.Clean(value));
        }
        if (text.Length > 0)
            writer.WriteString(PublishedText.Clean(text));
        writer.WriteEndElement();
    }
}
