using System.Text;

namespace DigestSite.Markdown.Tests;

/// <summary>What publishing systems write, torn into pieces and put together anyhow: half a card in a table in the head of a code block. The same in every run.</summary>
internal static class SplicedDocuments
{
    private const int LongestPiece = 600;

    private static readonly string[] Cases = [.. GoldenPairs.Documents()];

    private static readonly string[] Tags =
    [
        "<table>", "</table>", "<tr>", "<td>", "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<ul><li>", "</li>", "<a href=x>", "</a>", "<pre>", "</pre>", "<template>", "</template>", "<svg><title>", "</svg>",
        "<math><mi>", "</math>", "<select>", "<option>", "</body>", "<body class=x>", "<frameset>", "<html>", "<noscript>", "<iframe>", "<h2>", "</h2>", "<dl><dd>", "<font color=a>", "<nobr>", "<form>", "</form>",
        "<textarea>\n", "<script>", "</script>", "<style>", "<!-- c -->", "<caption>", "&#13;", "&notit;", "<br/>", "<button>", "<marquee>", "<image src=q>", "<plaintext>", "<rt>", "<object>", "<details><summary>",
    ];

    public static IEnumerable<string> Of(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) yield return Document(random);
    }

    private static string Document(Random random)
    {
        var html = new StringBuilder();
        for (var pieces = random.Next(1, 5); pieces > 0; pieces--)
        {
            var source = Cases[random.Next(Cases.Length)];
            var start = random.Next(source.Length);
            html.Append(source, start, Math.Min(random.Next(LongestPiece), source.Length - start));
            for (var tags = random.Next(4); tags > 0; tags--) html.Append(Tags[random.Next(Tags.Length)]).Append(random.Next(2) == 0 ? "word" : " ");
        }
        return html.ToString();
    }
}
