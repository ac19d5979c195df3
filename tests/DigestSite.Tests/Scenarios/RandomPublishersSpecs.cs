using System.Globalization;

namespace DigestSite.Tests.Scenarios;

/// <summary>Publishers that edit, move and drop their articles and give their links to others, at random but from fixed seeds.</summary>
public sealed class RandomPublishersSpecs
{
    private const int Rounds = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void No_text_is_lost_and_no_article_is_there_twice(int seed)
    {
        using var digest = new OneFeed("blog", "other");
        var (blog, other) = (new Publisher("blog", seed, hasIds: seed % 2 == 0), new Publisher("other", seed + 100, hasIds: seed % 3 == 0));
        for (var round = 0; round < Rounds; round++)
        {
            digest.Record("blog", blog.Turn(round));
            digest.Record("other", other.Turn(round));
            digest.Import();

            var texts = digest.Files.Select(digest.Read).ToArray();
            foreach (var article in blog.All.Concat(other.All))
                Assert.True(texts.Count(t => t.Contains(article.Text, StringComparison.Ordinal)) == 1, string.Create(CultureInfo.InvariantCulture, $"round {round}: {article.Entry} is in {texts.Count(t => t.Contains(article.Text, StringComparison.Ordinal))} files"));
            Assert.Equal(blog.All.Count + other.All.Count, texts.Length);
        }
    }

    /// <summary>What its feed holds changes; what it has ever published is known.</summary>
    private sealed class Publisher(string name, int seed, bool hasIds)
    {
        private readonly Random _random = new(seed);
        private readonly List<Written> _feed = [];
        private int _count;

        public List<Written> All { get; } = [];

        public FeedEntry[] Turn(int round)
        {
            var touched = new HashSet<Written>();
            foreach (var article in _feed.ToArray())
            {
                // One change a time: who changes everything at once is nobody that could be known again.
                if (touched.Add(article))
                    Change(article, round, touched);
            }

            for (var n = _random.Next(1, 4); n > 0; n--)
                Publish(round);
            return [.. _feed.Select(a => a.Entry)];
        }

        private void Change(Written article, int round, HashSet<Written> touched)
        {
            switch (_random.Next(8))
            {
                case 0:
                    _feed.Remove(article);
                    break;
                case 1:
                    article.Entry = article.Entry with { Title = article.Entry.Title + ", revised" };
                    break;
                case 2:
                    article.Text += " " + FeedEntry.Words(_random.Next(), 8);
                    break;
                case 3:
                    article.Text = FeedEntry.Words(_random.Next());
                    break;
                case 4:
                    var moved = $"https://{name}.example/moved-{round}-{_count++}/";
                    article.Entry = article.Entry with { Id = hasIds ? article.Entry.Id + "'" : null, Link = moved };
                    break;
                case 5 when _feed.Count > 1:
                    // Two that trade their links.
                    var with = _feed[_random.Next(_feed.Count)];
                    if (touched.Add(with))
                        (article.Entry, with.Entry) = (article.Entry with { Link = with.Entry.Link }, with.Entry with { Link = article.Entry.Link });
                    break;
                default:
                    break;
            }
        }

        private void Publish(int round)
        {
            var number = _count++;
            // Every third gets the link of one that was there before.
            var link = number % 3 == 2 ? All[_random.Next(All.Count)].Entry.Link : $"https://{name}.example/{number}/";
            var article = new Written(
                new FeedEntry(hasIds ? $"{name}-{number}" : null, link, FeedEntry.Words(_random.Next(), 4), null, Day: round * 4 + _random.Next(4), Author: name),
                FeedEntry.Words(_random.Next()));
            _feed.Insert(_random.Next(_feed.Count + 1), article);
            All.Add(article);
        }
    }

    private sealed class Written(FeedEntry entry, string text)
    {
        private FeedEntry _entry = entry;

        public string Text { get; set; } = text;

        public FeedEntry Entry
        {
            get => _entry with { Content = $"<p>{Text}</p>" };
            set => _entry = value;
        }
    }
}
