using DigestSite.Curation;

namespace DigestSite.Tests.Curation;

public sealed class SlugSpecs
{
    [Theory]
    [InlineData("How to Clean Time Series Data in Python", "how-to-clean-time-series-data-in-python")]
    [InlineData("C#", "c-sharp")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C", "c")]
    [InlineData(".NET", "dotnet")]
    [InlineData("F# & C#", "f-sharp-and-c-sharp")]
    [InlineData("ASP.NET Core", "asp-net-core")]
    [InlineData("What’s New? It's All", "whats-new-its-all")]
    [InlineData("Café Œuvre Straße", "cafe-oeuvre-strasse")]
    [InlineData("Привет, мир", "привет-мир")]
    [InlineData("机器学习 入门", "机器学习-入门")]
    [InlineData("हिन्दी में", "हिन्दी-में")]
    [InlineData("  --a__b--  ", "a-b")]
    public void A_name_becomes_readable(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("..", "untitled")]
    [InlineData("", "untitled")]
    [InlineData("🎉", "untitled")]
    [InlineData("a\0b\u202Ec", "a-b-c")]
    [InlineData("C:\\Windows", "c-windows")]
    [InlineData("CON", "con-1")]
    [InlineData("lpt1", "lpt1-1")]
    public void A_name_cannot_leave_its_folder_or_name_a_device(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void A_long_name_is_cut_between_words()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("seventeen letters", 12)));

        Assert.True(slug.Length <= 120);
        Assert.EndsWith("-letters-seventeen", slug, StringComparison.Ordinal);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(Slug.From(new string('数', 300))) <= 200);
    }

    [Fact]
    public void A_slug_is_its_own_slug()
    {
        foreach (var name in new[] { "C# in Depth", "con", "Łódź & más", "a + b", "數據", new string('x', 300) })
            Assert.Equal(Slug.From(name), Slug.From(Slug.From(name)));
    }

    [Fact]
    public void Taken_names_are_numbered()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);

        Assert.Equal(["a", "a-2", "a-3"], Enumerable.Range(0, 3).Select(_ => Slug.Unique("a", taken)));
    }
}
