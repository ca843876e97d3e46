/**
 * What each word list and each pass of the importer is worth: the score of the corpus without it, one at a time.
 * `node scripts/ablate-intake.js [NAME …] [--every=N] [--lists] [--passes]`: of every Nth source; names choose what is left out.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const args = process.argv.slice(2);
const names = args.filter(arg => !arg.startsWith('--'));
const every = Number(args.find(arg => arg.startsWith('--every='))?.slice('--every='.length) ?? 1);

/** @type {Readonly<Record<string, string>>} What a pass gives when it does nothing. */
const PASSES = {
  withItemHeadings: 'args[0]',
  withSchemes: 'args[0]',
  withLoneHeadings: 'args[0]',
  withIntroductions: 'args[0]',
  withObservations: 'args[0]',
  withPairedLines: 'args[0]',
  withMailApart: 'args[0].blocks',
  withOtherLists: 'args[0]',
  withMarkings: 'args[0]',
  listedLines: 'new Set()',
  pointsWithin: 'undefined',
  ledByVerb: 'undefined',
  ledKind: 'undefined',
  listedKind: 'undefined',
  ledPresence: 'undefined',
  labelledRows: 'undefined',
  agendaEntries: 'undefined',
  toldMeetings: '[]',
  toldEntries: '[]',
  labelledPeople: '[]',
  toldOf: '[]',
  placesListed: '[]',
  groupsMet: '[]',
  bodiesMet: '[]',
  placeAttribute: '[]',
};

/** Languages whose sources are scored. */
const LANGUAGES = ['en', 'fr', 'es', 'pt'];
const lists = [
  ...new Set(
    LANGUAGES.flatMap(tag =>
      Object.keys(JSON.parse(readFileSync(join(root, 'language/intake', `${tag}.json`), 'utf8'))),
    ),
  ),
];

/** A list holds a word that nobody writes: an expression of no words at all would be found everywhere. */
const EMPTIED = `for (const words of Object.values(INTAKE_LANGUAGES)) {
  const name = process.env.ABLATE ?? '';
  if (Array.isArray(words[name])) words[name] = ['qxqzqx'];
  else if (typeof words[name] === 'object') words[name] = {};
}`;

/** Lets what is named in the environment be missing. */
const switches = {
  name: 'switches',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (id.endsWith('generated/intake-words.ts')) return `${code}\n${EMPTIED}`;
    if (!id.includes('/src/intake/')) return undefined;
    return code.replace(/export function (\w+)(?=[<(])/g, (all, name) =>
      Object.hasOwn(PASSES, name)
        ? `export function ${name}(...args) { return process.env.ABLATE === '${name}' ? ${PASSES[name]} : own_${name}(...args); }\nfunction own_${name}`
        : all,
    );
  },
};

const dir = join(root, 'dist/ablate');
await build({
  cwd: root,
  input: ['test/support/intake/ablate.ts'],
  platform: 'node',
  transform: { target: 'node20' },
  resolve: { mainFields: ['module', 'main'] },
  external: ['playwright-core'],
  plugins: [switches],
  output: { dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  logLevel: 'warn',
});

const sources = readdirSync(join(root, 'test/intake/corpus'))
  .filter(file => file.endsWith('.truth.json') && LANGUAGES.includes(file.slice(0, 2)))
  .map(file => file.replace('.truth.json', ''))
  .filter((_, at) => at % every === 0);

/** @param {string} without */
function scoreWithout(without) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(dir, 'ablate.mjs'), join(dir, 'base.json'), ...sources],
    { cwd: root, env: { ...process.env, ABLATE: without }, encoding: 'utf8', maxBuffer: 1e8 },
  );
  return stdout.trim() === '' ? undefined : JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

rmSync(join(dir, 'base.json'), { force: true });
scoreWithout('');
const wanted = [
  ...(args.includes('--passes') ? [] : lists),
  ...(args.includes('--lists') ? [] : Object.keys(PASSES)),
].filter(name => names.length === 0 || names.includes(name));
process.stdout.write(`${sources.length} sources\n`);
for (const name of wanted) {
  const { changed = 0, worth = {} } = scoreWithout(name) ?? {};
  const told = Object.entries(worth)
    .filter(([, count]) => count !== 0)
    .map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(`${name}: ${changed} sources, ${told.join(', ') || 'nothing'}\n`);
}
