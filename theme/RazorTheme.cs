using System.Text.Encodings.Web;
using System.Text.Unicode;
using DigestSite.Configuration;
using DigestSite.Feeds;
using DigestSite.Site;
using DigestSite.Site.Pages;
using DigestSite.Theme.Files;
using DigestSite.Theme.Layouts;
using DigestSite.Theme.Letters;
using DigestSite.Theme.Texts;
using DigestSite.Weekly;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestSite.Theme;

/// <summary>The site's look, as Razor components.</summary>
/// <param name="input">
/// The folder a fork edits: its <c>theme.css</c> is linked after the theme's own styles, its <c>assets/</c> are shipped
/// and win over the theme's by name, its <c>slots/</c> hold words of its own.
/// </param>
public sealed class RazorTheme(string? input = null) : ITheme
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        // Letters of all scripts stay letters: pages are UTF-8.
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    private readonly AssetSet _assets = AssetSet.Load(Path.Combine(AppContext.BaseDirectory, "theme"), input);

    private readonly SlotSet _slots = SlotSet.Load(input);

    public IReadOnlyList<ThemeAsset> Assets => _assets.Shipped;

    public async ValueTask<string> RenderAsync(Page page, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return await RenderAsync<Document>(nameof(Document.Context), ThemeContext.Of(page, _assets, _slots));
    }

    public async ValueTask<string> RenderAsync(IssueLetter letter, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return letter.Form switch
        {
            LetterForm.FeedEntry => await RenderAsync<FeedEntry>(nameof(LetterPart.Letter), letter),
            LetterForm.Mail => await RenderAsync<Mail>(nameof(LetterPart.Letter), letter),
            _ => PublishedText.Clean(TextLetter.Of(letter, Wording.For(letter.Site.Language))),
        };
    }

    public string NameOf(Issue issue, SiteSettings site) => Wording.For(site.Language).TitleOf(issue);

    private static async Task<string> RenderAsync<TComponent>(string parameter, object value)
        where TComponent : IComponent
    {
        // A renderer is cheap and belongs to one thread at a time; each page gets its own.
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value });
            var root = await renderer.RenderComponentAsync<TComponent>(parameters);
            return PublishedText.CleanHtml(Plain(root.ToHtmlString()));
        });
    }

    /// <summary>
    /// The encoder is more careful than HTML needs where attributes stand in double quotes: <c>application/rss&amp;#x2B;xml</c>
    /// puzzles simple readers, and people who look at the source.
    /// </summary>
    private static string Plain(string html) => html
        .Replace("&#x2B;", "+", StringComparison.Ordinal)
        .Replace("&#x27;", "'", StringComparison.Ordinal)
        .ReplaceLineEndings("\n");
}
