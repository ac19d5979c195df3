using System.Text;

namespace DigestSite.Markdown.Dom;

/// <summary>Text, its character references resolved.</summary>
internal sealed class TextNode(string data) : Node
{
    private string _data = data;

    /// <summary>What was added and is not in the text yet.</summary>
    private StringBuilder? _added;

    public string Data
    {
        get
        {
            if (_added is null) return _data;
            _data = _added.ToString();
            _added = null;
            return _data;
        }

        set => (_data, _added) = (value, null);
    }

    /// <summary>Adds to the end: however often, it takes no more than all of it is long.</summary>
    public void Append(string text) => (_added ??= new StringBuilder(_data)).Append(text);
}

internal sealed class CommentNode(string data) : Node
{
    public string Data => data;
}
