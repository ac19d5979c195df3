using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace DigestSite.Markdown.Dom;

/// <summary>
/// Keeps from the parser the tags of a page, all but the first, and templates with all that is in them: browsers show nothing of it, and
/// the parser knows how to go about templates in its own tree only.
/// </summary>
internal sealed class TagSkipping
{
    private bool _isInPage;
    private int _templates;

    public TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
    {
        if (!IsSkipped(ref token)) next(ref token);
        _isInPage = true;
        return TokenConsumptionResult.Continue;
    }

    private bool IsSkipped(ref StructHtmlToken token)
    {
        if (!token.IsTag) return _templates > 0;
        switch (token.Name.Memory.Span)
        {
            case "template":
                _templates = Math.Max(0, _templates + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
                return true;
            case "body" or "html" or "frameset" or "head":
                return _isInPage;
            default:
                return _templates > 0;
        }
    }
}
