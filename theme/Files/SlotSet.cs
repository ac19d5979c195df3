using DigestSite.Markdown;

namespace DigestSite.Theme.Files;

/// <summary>A place in the pages that a fork fills with words of its own, from <c>input/slots/NAME.md</c>.</summary>
public enum Slot
{
    /// <summary>Above the newest articles on the first page.</summary>
    Home,

    /// <summary>Below the text of every article.</summary>
    Article,

    /// <summary>At the foot of every page.</summary>
    Footer,
}

/// <summary>What a fork has put into the slots. Its links are written from the site's root and work on every page.</summary>
public sealed class SlotSet
{
    /// <summary>Stands for the site's root until the page is known; a host that never exists (RFC 2606).</summary>
    private static readonly Uri Root = new("https://root.invalid/");

    private readonly Dictionary<Slot, string> _slots = [];

    /// <param name="input">The folder a fork edits, if there is one.</param>
    public static SlotSet Load(string? input)
    {
        var set = new SlotSet();
        if (input is null)
            return set;

        foreach (var slot in Enum.GetValues<Slot>())
        {
            var file = Path.Combine(input, "slots", NameOf(slot) + ".md");
            if (File.Exists(file))
                set._slots[slot] = SlotHtml.Of(MarkdownRenderer.Render(File.ReadAllText(file)).Html, NameOf(slot), Root);
        }

        return set;
    }

    public static string NameOf(Slot slot) => slot.ToString().ToLowerInvariant();

    /// <param name="root">How the page links to the site's root.</param>
    /// <returns>HTML; <see langword="null"/> where the fork says nothing.</returns>
    public string? Find(Slot slot, string root) => _slots.GetValueOrDefault(slot)?.Replace(Root.AbsoluteUri, root, StringComparison.Ordinal);
}
