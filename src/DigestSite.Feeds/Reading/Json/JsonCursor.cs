using System.Text.Json;

namespace DigestSite.Feeds.Reading.Json;

/// <summary>Steps through a JSON document value by value; where it breaks off, what came before is kept.</summary>
internal sealed class JsonCursor(ReadOnlyMemory<byte> document, WarningLog warnings)
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private ReadOnlyMemory<byte> _document = JsonScan.Mend(document, warnings);
    private JsonReaderState _state = new(Options);
    private int _position;
    private int _valueBase;
    private bool _isRepaired;
    private bool _isBroken;

    /// <summary>Whether the document's own end has been read.</summary>
    public bool IsAtEnd { get; private set; }

    private delegate void Step(ref Utf8JsonReader reader);

    /// <summary>Steps into the next value when it is of that kind, else stays before it.</summary>
    public bool Enter(JsonTokenType kind)
    {
        var entered = false;
        Read((ref Utf8JsonReader reader) => entered = reader.Read() && reader.TokenType == kind, keepIf: () => entered);
        return entered;
    }

    /// <summary>The next name of the object; none at its end.</summary>
    public string? NextName()
    {
        string? name = null;
        Read((ref Utf8JsonReader reader) =>
        {
            name = reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
            IsAtEnd |= reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 };
        });
        return name;
    }

    /// <summary>The next value of the array or of the name; none at the array's end, which is stepped over.</summary>
    public bool NextValue(out JsonElement value, out int offset)
    {
        JsonElement? found = null;
        var start = 0L;
        Read((ref Utf8JsonReader reader) =>
        {
            found = null;
            if (!reader.Read() || reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                return;
            start = reader.TokenStartIndex;
            found = JsonElement.ParseValue(ref reader);
        });
        (value, offset) = (found ?? default, (int)start + _valueBase);
        return found is not null;
    }

    private void Read(Step step, Func<bool>? keepIf = null)
    {
        while (!_isBroken)
        {
            var reader = new Utf8JsonReader(_document.Span[_position..], isFinalBlock: true, _state);
            try
            {
                step(ref reader);
                _valueBase = _position;
                if (keepIf?.Invoke() == false)
                    return;
                _position += (int)reader.BytesConsumed;
                _state = reader.CurrentState;
                return;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                Recover(_position + (int)reader.BytesConsumed);
            }
        }
    }

    /// <summary>Tries once more with the control characters in strings escaped, which is what is most often wrong.</summary>
    private void Recover(int offset)
    {
        if (!_isRepaired && JsonRepair.EscapeControls(_document.Span[_position..]) is { } repaired)
        {
            warnings.Add(offset, FeedWarningCode.JsonControls);
            (_document, _position, _isRepaired) = (repaired, 0, true);
            return;
        }
        warnings.Add(offset, FeedWarningCode.JsonBreaksOff);
        _isBroken = true;
    }
}
