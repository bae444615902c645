import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('./dist/.vite/manifest.json', import.meta.url), 'utf8'));

/** The chunks that a page needs before it is shown: the entry's and the page's, with all static imports. */
function chunksOf(...entries) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  for (const entry of ['index.html', ...entries]) visit(entry);
  return [...seen].map((key) => manifest[key]);
}

const scripts = (...entries) => chunksOf(...entries).map(({ file }) => `dist/${file}`);
const styles = (...entries) => [
  ...new Set(chunksOf(...entries).flatMap(({ css = [] }) => css.map((file) => `dist/${file}`))),
];

const LIST = 'src/pages/task-definitions/FamiliesPage.tsx';
const WIZARD = 'src/pages/task-definitions/CreateTaskDefinitionPage.tsx';

if (scripts(WIZARD).some((file) => file.includes('JsonEditor'))) {
  throw new Error('The wizard loads the JSON editor before it is opened.');
}

export default [
  { name: 'Scripts of the task definition list', path: scripts(LIST), limit: '370 kB', gzip: true },
  { name: 'Scripts of the wizard', path: scripts(WIZARD), limit: '440 kB', gzip: true },
  { name: 'Styles of the task definition list', path: styles(LIST), limit: '110 kB', gzip: true },
  { name: 'Styles of the wizard', path: styles(WIZARD), limit: '110 kB', gzip: true },
];
