// Search over the digest's own index: while typing, by keyboard, with an address one can share.
const form = document.querySelector('[data-search]');
const input = form.elements.q;
const status = document.querySelector('.search-status');
const list = document.querySelector('.found');
const root = new URL(form.dataset.root, location);

const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

async function load() {
  const [{ default: MiniSearch }, response] = await Promise.all([
    import(document.querySelector('link[data-finder]').href),
    fetch(form.dataset.index),
  ]);
  const articles = await response.json();
  const index = new MiniSearch({
    idField: 'url',
    fields: ['title', 'tags', 'authors', 'headings', 'summary', 'source'],
    extractField: (article, field) => Array.isArray(article[field]) ? article[field].join(' ') : article[field],
    processTerm: plain,
    searchOptions: {
      boost: { title: 4, tags: 3, authors: 3, headings: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: term => term.length > 3 ? 0.2 : false,
    },
  });
  index.addAll(articles);
  return { index, articles: new Map(articles.map(article => [article.url, article])) };
}

let loading;

async function find() {
  const query = input.value.trim();
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    status.textContent = '';
    list.replaceChildren();
    return;
  }

  const { index, articles } = await (loading ??= load());
  if (query !== input.value.trim()) return;

  const hits = index.search(query);
  const { none, one, many } = form.dataset;
  status.textContent = hits.length === 0 ? none : hits.length === 1 ? one : many.replace('{0}', hits.length);
  list.replaceChildren(...hits.slice(0, 50).map(hit => show(articles.get(hit.id), hit.terms)));
}

function show(article, terms) {
  const item = document.createElement('li');
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = new URL(article.url, root);
  link.append(...marked(article.title, terms));
  title.append(link);

  const summary = document.createElement('p');
  summary.append(...marked(article.summary, terms));

  const meta = document.createElement('p');
  meta.className = 'muted';
  meta.textContent = [article.date, article.authors.join(', '), article.source].filter(Boolean).join(' · ');

  item.append(title, summary, meta);
  return item;
}

// The text, with the words that were found marked.
function marked(text, terms) {
  return text.split(/([\p{L}\p{N}]+)/u).map(word => {
    if (!terms.includes(plain(word))) return word;
    const mark = document.createElement('mark');
    mark.textContent = word;
    return mark;
  });
}

// From the field down the results and back.
document.addEventListener('keydown', event => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))].focus();
});

form.addEventListener('submit', event => {
  event.preventDefault();
  find();
});
input.addEventListener('input', find);
input.addEventListener('focus', () => { loading ??= load(); }, { once: true });

input.value = new URLSearchParams(location.search).get('q') ?? '';
if (input.value) find();
else input.focus();
