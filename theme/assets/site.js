// On every page: the switch between light and dark, and pictures that are gone.
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector('[data-theme-switch]');

const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

function show() {
  button.setAttribute('aria-pressed', isDark());
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = paper;
  document.dispatchEvent(new CustomEvent('themechange', { detail: { dark: isDark() } }));
}

// What the system wants anyway is no choice: the page goes back to following it.
function choose(dark) {
  const theme = dark ? 'dark' : 'light';
  const follows = dark === system.matches;
  if (follows) delete root.dataset.theme;
  else root.dataset.theme = theme;

  try {
    if (follows) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is shut off: the choice lasts as long as the page.
  }
  show();
}

button.addEventListener('click', () => choose(!isDark()));
system.addEventListener('change', show);
show();

// A list reads better with a gap than with a torn picture.
const lose = picture => picture.classList.add('lost');
for (const picture of document.querySelectorAll('.entry-picture')) {
  if (picture.complete && picture.naturalWidth === 0) lose(picture);
  else picture.addEventListener('error', () => lose(picture), { once: true });
}
