// Colours code as it comes near. The page's head names the files of the languages that occur in it.
const { default: highlighter } = await import(document.querySelector('link[data-highlighter]').href);

await Promise.all([...document.querySelectorAll('link[data-provides]')].map(async link => {
  const { default: grammar } = await import(link.href);
  highlighter.registerLanguage(link.dataset.provides, grammar);
}));

const near = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    colour(target);
  }
}, { rootMargin: '800px 0px' });

function colour(block) {
  const code = block.querySelector('code') ?? block;
  const language = block.dataset.grammar;
  if (!highlighter.getLanguage(language) || code.childElementCount > 0) return;
  code.innerHTML = highlighter.highlight(code.textContent, { language, ignoreIllegals: true }).value;
}

for (const block of document.querySelectorAll('pre[data-grammar]')) near.observe(block);
