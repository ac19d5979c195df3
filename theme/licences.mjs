// Writes the licences of what comes from npm: one text for each folder of assets, with those of all packages that went into it.
// node licences.mjs TO
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = {
  fonts: '@fontsource-variable/source-serif-4',
  highlight: '@highlightjs/cdn-assets',
  katex: 'katex',
  mermaid: 'mermaid',
  minisearch: 'minisearch',
};
const here = dirname(fileURLToPath(import.meta.url));
const { packages } = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));

// As Node looks for a package: in the folder of the one that wants it, then further out.
function find(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = (at ? at + '/' : '') + 'node_modules/' + name;
    if (packages[path]) return path;
    if (!at) return undefined;
  }
}

function within(path, found = new Set()) {
  if (!path || found.has(path)) return found;
  found.add(path);
  for (const name of Object.keys(packages[path].dependencies ?? {})) within(find(name, path), found);
  return found;
}

function textOf(path) {
  const folder = join(here, path);
  const file = existsSync(folder) && readdirSync(folder).sort().find(name => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim() : `Licence: ${packages[path].license ?? 'see its page on npmjs.com'}`;
}

const to = process.argv[2];
mkdirSync(to, { recursive: true });
for (const [folder, name] of Object.entries(folders)) {
  const paths = [...within('node_modules/' + name)].filter(path => !path.includes('/@types/'));
  const entries = new Map(paths.map(path => [`${path.slice(path.lastIndexOf('node_modules/') + 13)} ${packages[path].version}`, textOf(path)]));
  const titles = [...entries.keys()].sort();
  writeFileSync(join(to, folder + '.txt'), titles.map(title => `${title}\n${'-'.repeat(title.length)}\n\n${entries.get(title)}\n`).join('\n\n'));
}
