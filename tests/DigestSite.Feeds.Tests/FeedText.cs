using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DigestSite.Feeds.Reading;

namespace DigestSite.Feeds.Tests;

/// <summary>What the library gives as JSON for people: every property that says something, the rest left out.</summary>
public static class FeedText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatSaysNothing } },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static void LeaveOutWhatSaysNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.ShouldSerialize = (_, value) => value is not (null or "" or false or ICollection { Count: 0 }) && !(type.Type == typeof(FeedWarning) && property.Name is not ("Line" or "Column" or "Message"));
    }
}
