// Draws diagrams as they come near, in the colours of the page, and again when these change.
const diagrams = [...document.querySelectorAll('pre.mermaid')].map((element, index) => ({
  element, source: element.textContent, id: `diagram-${index + 1}`,
}));

let mermaid;

const near = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    draw(diagrams.find(diagram => diagram.element === target));
  }
}, { rootMargin: '600px 0px' });

for (const { element } of diagrams) near.observe(element);

document.addEventListener('themechange', () => {
  for (const diagram of diagrams) if (diagram.drawing) draw(diagram);
});

// One at a time: mermaid keeps its settings globally.
let last = Promise.resolve();
const draw = diagram => { last = last.then(() => drawNow(diagram)); };

async function drawNow(diagram) {
  mermaid ??= (await import(document.querySelector('link[data-diagrams]').href)).default;
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: 'base', fontFamily: font(), themeVariables: palette() });
  try {
    const { svg } = await mermaid.render(diagram.id, diagram.source);
    diagram.drawing ??= place(diagram);
    diagram.drawing.innerHTML = svg;

    // A wide drawing scrolls rather than shrink until nobody can read it.
    const drawn = diagram.drawing.querySelector('svg');
    drawn.style.minWidth = `${0.75 * Number.parseFloat(drawn.style.maxWidth)}px`;
  } catch (error) {
    // Its source stays: better than nothing, and the author's own words.
    console.info(`${diagram.id} is not drawn: ${error.message}`);
    document.getElementById(`d${diagram.id}`)?.remove();
  }
}

function place({ element }) {
  const drawing = document.createElement('div');
  drawing.className = 'diagram';
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-label', element.getAttribute('aria-label'));
  element.before(drawing);
  element.hidden = true;
  return drawing;
}

const font = () => getComputedStyle(document.body).fontFamily;

// A token as a colour: what a style sheet makes of it in the current appearance.
function colour(token) {
  const probe = document.createElement('span');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function palette() {
  const [paper, sunk, ink, muted] = ['paper', 'sunk', 'ink', 'muted'].map(colour);
  return {
    darkMode: document.querySelector('[data-theme-switch]')?.getAttribute('aria-pressed') === 'true',
    background: paper,
    primaryColor: sunk,
    primaryTextColor: ink,
    primaryBorderColor: muted,
    secondaryColor: sunk,
    tertiaryColor: paper,
    lineColor: muted,
    textColor: ink,
    mainBkg: sunk,
    clusterBkg: paper,
    clusterBorder: muted,
    edgeLabelBackground: paper,
    noteBkgColor: sunk,
    noteTextColor: ink,
    noteBorderColor: muted,
  };
}
