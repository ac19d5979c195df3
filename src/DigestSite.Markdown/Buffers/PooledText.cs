using System.Buffers;
using System.Text;

namespace DigestSite.Markdown.Buffers;

/// <summary>Text that is written and looked at, in memory that the next one uses again. Not to be looked at after <c>Dispose</c>.</summary>
internal sealed class PooledText : TextWriter
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(1024);
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    public int Length => _length;

    public ReadOnlySpan<char> Written => _characters.AsSpan(0, _length);

    public override void Write(char value)
    {
        if (_length == _characters.Length) Grow(1);
        _characters[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _characters.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_characters.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public PooledText Append(ReadOnlySpan<char> text)
    {
        Write(text);
        return this;
    }

    public PooledText Append(char c)
    {
        Write(c);
        return this;
    }

    public PooledText Clear()
    {
        _length = 0;
        return this;
    }

    public override string ToString() => Written.ToString();

    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(_characters);
        (_characters, _length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Grow(int by)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + by, 2 * _length));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_characters);
        _characters = larger;
    }
}
