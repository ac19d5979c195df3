using System.Globalization;
using System.Text;

namespace DigestSite.Markdown.Tests;

/// <summary>HTML that wants to run something, in every way its author could think of, and in ways that chance finds.</summary>
public sealed class HostileHtmlTests
{
    private const int Documents = 1500;

    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "java&#10;script:alert(1)", "java&Tab;script&colon;alert(1)",
        "&#106;avascript:alert(1)", "&#x6a;&#x61;vascript:alert(1)", "&#0000106avascript:alert(1)", "\u0001javascript:alert(1)", "\0javascript:alert(1)", "java\0script:alert(1)", "javascript&#58;alert(1)",
        "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=alert(1)>", "DATA:image/svg+xml;base64,PHN2Zz4=",
        "data:image/png;base64,AAAA", "file:///etc/passwd", "blob:https://example.org/1", "view-source:javascript:1", "feed:javascript:alert(1)", "jar:http://example.org!/x", "//evil.example/x",
        "https://www.youtube.com.evil.example/embed/x", "https://www.youtube.com@evil.example/embed/x", "https://evil.example/?https://www.youtube.com/embed/", "https://www.youtube.com/embed/x", "about:blank",
        "%6aavascript:alert(1)", "&#1;javascript:alert(1)", "\u00a0javascript:alert(1)", "javascript://example.org/%0aalert(1)", "\\javascript:alert(1)", "x\" onerror=\"alert(1)", "x' onerror='alert(1)", "`onerror=alert(1)",
    ];

    private static readonly string[] AddressHolders =
    [
        "<a href=\"{0}\">x</a>", "<img src=\"{0}\" alt=x>", "<img src=x srcset=\"{0} 2x\">", "<img data-src=\"{0}\">", "<iframe src=\"{0}\"></iframe>", "<iframe data-src=\"{0}\"></iframe>", "<embed src=\"{0}\">",
        "<object data=\"{0}\"></object>", "<video src=\"{0}\" poster=\"{0}\"></video>", "<audio><source src=\"{0}\"></audio>", "<form action=\"{0}\"><button formaction=\"{0}\">x</button></form>", "<base href=\"{0}\">",
        "<meta http-equiv=refresh content=\"0;url={0}\">", "<link rel=stylesheet href=\"{0}\">", "<blockquote cite=\"{0}\">x</blockquote>", "<area href=\"{0}\">", "<svg><a xlink:href=\"{0}\"><text>x</text></a></svg>",
        "<math href=\"{0}\">x</math>", "<table background=\"{0}\"><tr><td background=\"{0}\">x</td></tr></table>", "<noscript><img src=\"{0}\"></noscript>", "<p><code><a href=\"{0}\">x</a></code></p>",
        "<lite-youtube videoid=\"{0}\"></lite-youtube>", "<p class=codepen data-user=\"{0}\" data-slug-hash=\"{0}\">x</p>", "<script src=\"https://gist.github.com/{0}.js\"></script>", "<h2 id=\"{0}\"><a href=\"#{0}\">#</a>x</h2>",
        "<figure class=kg-bookmark-card><a href=\"{0}\"><div class=kg-bookmark-title>x</div></a></figure>", "<div class=latex-rendered data-attrs='{{&quot;persistentExpression&quot;:&quot;{0}&quot;}}'></div>",
        "<pre class=\"language-{0}\">x</pre>", "<a href=\"https://www.google.com/url?q={0}\">x</a>", "<iframe src=\"https://telegra.ph/embed/x?url={0}\"></iframe>", "<details title=\"{0}\"><summary>{0}</summary>x</details>",
    ];

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script/x>alert(1)</script >", "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)//", "<svg onload=alert(1)>", "<svg><script>alert(1)</script>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><annotation-xml encoding=\"text/html\"><img src=x onerror=alert(1)></annotation-xml></math>", "<svg><foreignObject><iframe srcdoc=\"<script>alert(1)</script>\"></foreignObject></svg>", "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<textarea></textarea><img src=x onerror=alert(1)></textarea>", "<title><img src=x onerror=alert(1)></title>", "<template><script>alert(1)</script></template>",
        "<style>@import 'javascript:alert(1)'; * { background: url(javascript:1) }</style>", "<p style=\"background:url(javascript:alert(1));behavior:url(x)\">x", "<xmp><script>alert(1)</script></xmp>", "<plaintext><script>alert(1)</script>",
        "<!--><script>alert(1)</script-->", "<!--!><img src=x onerror=alert(1)>-->", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>", "<!DOCTYPE x [<!ENTITY e \"<script>\">]>&e;",
        "<body onload=alert(1)>", "<html onclick=alert(1)>", "<frameset onload=alert(1)>", "<marquee onstart=alert(1)>x</marquee>", "<details open ontoggle=alert(1)>x", "<input autofocus onfocus=alert(1)>", "<select><option><script>alert(1)</script></select>",
        "<button onclick=alert(1)>x</button>", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<a id=x tabindex=1 onfocus=alert(1)>x</a>", "<x onclick=alert(1)>x</x>", "<custom-element onmouseover=alert(1)>x",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "&amp;lt;script&amp;gt;", "`&lt;script&gt;`", "<code>&lt;script&gt;alert(1)&lt;/script&gt;</code>", "<pre>&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;</pre>",
        "[x](javascript:alert(1))", "![x](javascript:alert(1))", "[x]: javascript:alert(1)", "&lt;javascript:alert(1)&gt;", "[x](&lt;javascript:alert(1)&gt;)", "![x](x){onerror=alert(1)}", "# x {onclick=alert(1)}", "[a](x \"\" onclick=alert(1))",
        "<img alt=\"](javascript:alert(1))[\" src=x>", "<img alt='\"><script>alert(1)</script>' src=x>", "<a href=x title='\"><script>alert(1)</script>'>x</a>", "<h2 id='\" onclick=alert(1) x=\"'>x</h2>", "<h2 id='}&lt;script&gt;'>x</h2>",
        "<td onclick=alert(1)>x</td>", "<table><caption onclick=alert(1)><img src=x onerror=alert(1)></caption><tr><td colspan=2>x</td></tr></table>", "<dl><dt onclick=alert(1)>x<dd><script>alert(1)</script></dl>", "<ruby><rt onclick=alert(1)>x</ruby>",
        "<figure onclick=alert(1)><img src=x onerror=alert(1)><figcaption><script>alert(1)</script>x</figcaption></figure>", "<video onerror=alert(1)><source onerror=alert(1) src=x></video>", "<picture><source srcset=\"javascript:1\"><img src=x onload=alert(1)></picture>",
        "<base href=javascript:/a/-alert(1)///////>", "<meta charset=utf-7>+ADw-script+AD4-", "<link rel=import href=x>", "<object><param name=src value=\"javascript:1\"></object>", "<applet code=x></applet>", "<portal src=x></portal>", "\0<\0script>alert(1)",
        "<", "</", "<!", "<a", "<a href=\"", "'\"><", "</p>", "</div></body></html>", "</textarea>", "</style>", "</noscript>", "-->", "]]>", "\u2028", "\ufeff", "\ud800", "\u202e",
    ];

    public static TheoryData<string> AddressesInHolders => [.. AddressHolders];

    [Theory]
    [MemberData(nameof(AddressesInHolders))]
    public void No_address_gets_through_that_does_more_than_show_a_page(string holder)
    {
        foreach (var address in Addresses) AssertSafe(string.Format(CultureInfo.InvariantCulture, holder, address));
    }

    [Fact]
    public void No_piece_gets_through()
    {
        foreach (var piece in Pieces) AssertSafe($"<p>a</p>{piece}<p>b</p>");
    }

    [Theory]
    [InlineData("<ul><li>{0}</li></ul>")]
    [InlineData("<table><tr><td>{0}</td></tr></table>")]
    [InlineData("<table><tr><td colspan=2>{0}</td></tr></table>")]
    [InlineData("<details><summary>{0}</summary>{0}</details>")]
    [InlineData("<dl><dt>{0}</dt><dd>{0}</dd></dl>")]
    [InlineData("<figure><img src=x>{0}<figcaption>{0}</figcaption></figure>")]
    [InlineData("<blockquote><h2 id=x>{0}</h2></blockquote>")]
    [InlineData("<pre>{0}</pre><p><code>{0}</code></p>")]
    [InlineData("<a href=y title=\"{0}\">{0}</a><img alt=\"{0}\" src=z>")]
    [InlineData("<svg>{0}</svg><math>{0}</math><noscript>{0}</noscript><template>{0}</template>")]
    public void No_piece_gets_through_wherever_it_stands(string around)
    {
        foreach (var piece in Pieces) AssertSafe(around.Replace("{0}", piece, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Nothing_that_chance_puts_together_gets_through(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Documents; i++)
        {
            var html = new StringBuilder();
            for (var count = random.Next(1, 8); count > 0; count--)
            {
                var piece = random.Next(2) == 0
                    ? Pieces[random.Next(Pieces.Length)]
                    : string.Format(CultureInfo.InvariantCulture, AddressHolders[random.Next(AddressHolders.Length)], Addresses[random.Next(Addresses.Length)]);
                // Cut somewhere, and turned into something else in places.
                html.Append(random.Next(4) == 0 ? piece[..random.Next(piece.Length)] : piece);
                if (random.Next(6) == 0 && html.Length > 0) html[random.Next(html.Length)] = "<>\"'&\0/= \n`-!"[random.Next(13)];
            }
            AssertSafe(html.ToString());
        }
    }

    /// <summary>What is published of it, what is published of that once more, and the text taken for Markdown.</summary>
    private static void AssertSafe(string html)
    {
        var once = MarkdownRenderer.Render(MarkdownConverter.Convert(html).Markdown, RenderingOptions.Published).Html;
        var twice = MarkdownRenderer.Render(MarkdownConverter.Convert(once).Markdown, RenderingOptions.Published).Html;
        var straight = MarkdownRenderer.Render(html, RenderingOptions.Published).Html;

        Assert.True(Unsafe.Findings(once).Count == 0, $"{html}\n--- {string.Join(", ", Unsafe.Findings(once))}\n{once}");
        Assert.True(Unsafe.Findings(twice).Count == 0, $"{html}\n--- again {string.Join(", ", Unsafe.Findings(twice))}\n{twice}");
        Assert.True(Unsafe.Findings(straight).Count == 0, $"{html}\n--- as Markdown {string.Join(", ", Unsafe.Findings(straight))}\n{straight}");
    }
}
