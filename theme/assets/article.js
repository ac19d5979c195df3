// Tools of an article: copy and wrap code, load embeds, follow the reader in the contents.
const root = document.documentElement;

const tools = {
  async copy(button) {
    const text = button.closest('.code').querySelector('pre').textContent;
    await navigator.clipboard.writeText(text.replace(/\n$/, ''));
    const label = button.textContent;
    if (label === button.dataset.done) return;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1500);
  },

  wrap() {
    const on = root.toggleAttribute('data-wrap');
    showWrapping();
    try {
      localStorage.setItem('wrap', on ? 'on' : 'off');
    } catch {
      // Storage is shut off: the choice lasts as long as the page.
    }
  },

  embed(button) {
    const panel = button.closest('.embed');
    const frame = document.createElement('iframe');
    frame.src = panel.dataset.embed;
    frame.title = panel.dataset.title;
    frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    panel.replaceChildren(frame);
    frame.focus();
  },
};

function showWrapping() {
  const on = root.hasAttribute('data-wrap');
  for (const button of document.querySelectorAll('[data-tool="wrap"]')) button.setAttribute('aria-pressed', on);
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-tool]');
  if (button) tools[button.dataset.tool](button);
});

showWrapping();

// Contents: open beside the text, closed above it; the part being read is marked.
const contents = document.querySelector('.contents');
if (contents) {
  const beside = matchMedia('(min-width: 72rem)');
  const fit = () => { contents.open = beside.matches; };
  beside.addEventListener('change', fit);
  fit();

  const links = new Map();
  for (const link of contents.querySelectorAll('a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }

  const headings = [...links.keys()];
  let current;
  const follow = () => {
    const line = innerHeight / 4;
    const reading = headings.findLast(heading => heading.getBoundingClientRect().top <= line) ?? headings[0];
    if (reading === current) return;
    links.get(current)?.removeAttribute('aria-current');
    current = reading;
    const link = links.get(current);
    link?.setAttribute('aria-current', 'true');
    if (link && beside.matches) {
      const list = contents.querySelector('ol');
      list.scrollTop = link.offsetTop - list.clientHeight / 2;
    }
  };

  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; follow(); });
  }, { passive: true });
  follow();
}
