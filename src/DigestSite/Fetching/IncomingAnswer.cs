using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using DigestSite.Feeds.Reading.Bytes;

namespace DigestSite.Fetching;

/// <summary>An answer on its way in: its head is here, its body comes, and may stop coming at any byte.</summary>
internal sealed class IncomingAnswer(Uri address, HttpResponseMessage response, FetchLimits limits, TimeProvider time)
{
    private const int BufferSize = 1 << 16;

    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly string[] _encodings = [.. response.Content.Headers.ContentEncoding];
    private readonly string? _charset = response.Content.Headers.ContentType?.CharSet;

    /// <summary>What has come so far, unpacked; <see langword="null"/> where that is nothing.</summary>
    public Reply.Document? Part => Document(BodyDecoder.Decode(_body.WrittenMemory, _encodings, limits.Bytes).Bytes);

    public async Task<Reply> ReadAsync(CancellationToken cancellation)
    {
        var validators = new Validators(Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"));
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new Reply.Unmodified(validators);
        if (response.StatusCode != HttpStatusCode.OK)
            return new Reply.Refusal((int)response.StatusCode, response.ReasonPhrase ?? "", RetryAfter());

        if (response.Content.Headers.ContentLength > limits.Bytes || !await ReadBodyAsync(cancellation))
            return new Reply.Failure(FailureKind.Unusable, BodyDecoder.TooLarge(limits.Bytes));

        var (bytes, error) = BodyDecoder.Decode(_body.WrittenMemory, _encodings, limits.Bytes);
        var document = Document(bytes);
        if ((LengthError() ?? error) is { } reason)
            return new Reply.Failure(FailureKind.Unusable, reason) { Part = document };

        return (document ?? new Reply.Document(address, bytes, Validators.None)) with { Validators = validators };
    }

    private Reply.Document? Document(ReadOnlyMemory<byte> bytes) =>
        bytes.IsEmpty ? null : new Reply.Document(address, LabelledBytes.WithoutLabel(bytes, _charset), Validators.None);

    /// <returns>Whether that was all: not when there is more of it than is wanted.</returns>
    private async Task<bool> ReadBodyAsync(CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        int read;
        while ((read = await body.ReadAsync(_body.GetMemory(BufferSize)[..BufferSize], cancellation)) > 0)
        {
            if (_body.WrittenCount + read > limits.Bytes)
                return false;
            _body.Advance(read);
        }

        return true;
    }

    /// <summary>A length that is none, or two of them, leaves open where the body ends (RFC 9112, section 6.3). .NET takes what it likes.</summary>
    private string? LengthError()
    {
        if (response.Headers.TransferEncodingChunked == true || !response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var values))
            return null;

        var lengths = values.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToArray();
        return lengths is [{ Length: > 0 } length] && length.All(char.IsAsciiDigit) ? null : "says nothing certain of its length, so that nobody knows whether it is whole";
    }

    private TimeSpan? RetryAfter()
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>As it stands in the answer. One that cannot be sent back, or that no state file should have to hold, counts as absent.</summary>
    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 1000 } value && !value.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? value
            : null;
}
