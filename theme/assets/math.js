// Sets formulas. What is not TeX after all stays as it was written.
const pairs = [['$$', '$$'], ['\\[', '\\]'], ['\\(', '\\)']];

for (const element of document.querySelectorAll('.math')) {
  const source = element.textContent.trim();
  const pair = pairs.find(([open, close]) => source.startsWith(open) && source.endsWith(close) && source.length > open.length + close.length);
  const tex = pair ? source.slice(pair[0].length, -pair[1].length) : source;
  try {
    window.katex.render(tex, element, { displayMode: element.localName === 'div', strict: 'ignore' });
    element.classList.add('set');
  } catch (error) {
    if (!(error instanceof window.katex.ParseError)) throw error;
    element.textContent = source;
  }
}
