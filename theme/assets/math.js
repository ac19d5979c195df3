// Sets formulas. What is not TeX after all stays as it was written, and so does what KaTeX cannot set for any other reason.
const pairs = [['$$', '$$'], ['\\[', '\\]'], ['\\(', '\\)'], ['$', '$']];

for (const element of document.querySelectorAll('.math')) {
  const written = element.textContent;
  const source = written.trim();
  const pair = pairs.find(([open, close]) => source.startsWith(open) && source.endsWith(close) && source.length > open.length + close.length);
  const tex = pair ? source.slice(pair[0].length, -pair[1].length) : source;
  try {
    // No rule wider than a page, and no macro that goes on for ever: formulas come from anywhere.
    window.katex.render(tex, element, { displayMode: element.localName === 'div', strict: 'ignore', maxSize: 40, maxExpand: 1000 });
    element.classList.add('set');
  } catch {
    element.textContent = written;
  }
}
