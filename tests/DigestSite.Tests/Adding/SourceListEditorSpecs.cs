using DigestSite.Adding;

namespace DigestSite.Tests.Adding;

public sealed class SourceListEditorSpecs
{
    private static readonly string[] Entry = ["name: New", "feed: https://new.example/feed"];

    [Fact]
    public void It_goes_to_the_end_of_the_list_before_what_belongs_to_the_next_section() => Becomes(
        """
        site: { title: D }   # flow is fine here
        sources:
          # The first.
          - name: A
            feed: https://a.example/feed

          - name: B   # the second
            feed: https://b.example/feed
            # tag-scheme: https://b.example/tags/

        # What the site offers.
        feeds:
          items: 10
        """,
        """
        site: { title: D }   # flow is fine here
        sources:
          # The first.
          - name: A
            feed: https://a.example/feed

          - name: B   # the second
            feed: https://b.example/feed
            # tag-scheme: https://b.example/tags/

          - name: New
            feed: https://new.example/feed

        # What the site offers.
        feeds:
          items: 10

        """);

    [Fact]
    public void It_keeps_to_the_manner_of_the_others() => Becomes(
        """
        sources:
        -   name: A
            feed: https://a.example/feed
        -   name: B
            feed: https://b.example/feed
        # What the site offers.
        feeds: {}
        """,
        """
        sources:
        -   name: A
            feed: https://a.example/feed
        -   name: B
            feed: https://b.example/feed
        -   name: New
            feed: https://new.example/feed
        # What the site offers.
        feeds: {}

        """);

    [Theory]
    [InlineData("sources: []", "sources:")]
    [InlineData("sources: [ ] # none yet", "sources: # none yet")]
    [InlineData("sources:", "sources:")]
    [InlineData("sources: null", "sources:")]
    [InlineData("sources:\n  # - name: Example\n  #   feed: https://example.org/", "sources:\n  # - name: Example\n  #   feed: https://example.org/")]
    public void An_empty_list_is_begun(string before, string after) =>
        Becomes($"{before}\n\nfeeds: {{}}\n", $"{after}\n  - name: New\n    feed: https://new.example/feed\n\nfeeds: {{}}\n");

    [Fact]
    public void A_file_without_sources_gets_them() =>
        Becomes("site: { title: D }", "site: { title: D }\n\nsources:\n  - name: New\n    feed: https://new.example/feed\n");

    [Fact]
    public void Line_ends_stay_what_they_are() =>
        Becomes("sources:\r\n  - { name: A, feed: b }\r\n", "sources:\r\n  - { name: A, feed: b }\r\n  - name: New\r\n    feed: https://new.example/feed\r\n");

    [Fact]
    public void The_last_text_of_the_list_may_run_over_lines() => Becomes(
        "sources:\n  - name: A\n    description: |\n      # no comment\n\n      end\n\n\nfeeds: {}\n",
        "sources:\n  - name: A\n    description: |\n      # no comment\n\n      end\n\n  - name: New\n    feed: https://new.example/feed\n\n\nfeeds: {}\n");

    [Fact]
    public void The_line_of_the_entry_is_told() => Assert.Equal(4, SourceListEditor.Append("sources:\n  - name: A\n    feed: b\n", Entry)!.Line - 1);

    [Theory]
    [InlineData("sources: [{ name: A, feed: b }]\n")]
    [InlineData("{ sources: [] }\n")]
    [InlineData("\"sources\": []\n")]
    [InlineData("sources:\n  []\n")]
    [InlineData("sources: &all\n  - *x\n")]
    [InlineData("x: &x [{ name: A }]\nsources: *x\n")]
    [InlineData("sources:\n  -\n    name: A\n")]
    [InlineData("sources:\n  - name: A\n...\n")]
    [InlineData("sources:\n  - name: A\n---\nsources:\n")]
    [InlineData("sources: everything\n")]
    [InlineData("sources: [\n")]
    public void What_cannot_be_edited_safely_is_left_alone(string text) => Assert.Null(SourceListEditor.Append(text, Entry));

    private static void Becomes(string before, string after) => Assert.Equal(after, SourceListEditor.Append(before, Entry)?.Text);
}
