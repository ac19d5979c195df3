using AngleSharp.Html.Dom;
using DigestSite.Theme.Texts;

namespace DigestSite.Theme.Prose;

/// <summary>The box of a task says in words whether it is done.</summary>
internal sealed class TaskLists : IProseRule
{
    public void Apply(IHtmlElement body, Wording texts)
    {
        foreach (var box in body.QuerySelectorAll("input"))
            box.SetAttribute("aria-label", box.HasAttribute("checked") ? texts.Done : texts.ToDo);
    }
}
