/** Which files each file with tests can reach: by imports, by the names of files and folders in its texts, and by dist/. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/**
 * What a program is made of, and all that is in dist/.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PROGRAMS = {
  'dist/cli.js': ['src/cli/main.ts', 'src/workers/worker.ts'],
  'dist/server.js': ['src/server/main.ts', 'src/workers/worker.ts'],
};
const DIST = ['src/', 'language/', 'scripts/', 'package.json'];

/** What is at work in VS Code; of what its server does the other tests know. */
const IN_VSCODE_SUITE = /^test\/vscode\/(?:suite|workbench)\//;
const IN_VSCODE = ['src/extension/extension.ts', 'src/extension/browser.ts', 'src/preview/', 'package.json'];

/** Whatever changes in them, everything can be reached. */
const EVERYTHING = new Set([
  ...['package-lock.json', 'vitest.config.ts', 'test/plan.js', 'test/support/build.ts'],
  ...['scripts/build.js', 'scripts/bundling.js', 'test/support/reach.js'],
]);

const CODE = /\.(?:[cm]?js|tsx?)$/;
const LITERALS = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
/** A word without a slash names a file or folder only where paths are put together or listed. */
const WORD = /^[\w.-]+$/;
const BEFORE_PATHS =
  /(?:\b(?:join|resolve|URL|\w+Sync|readFile|readdir|run|cp|rm)\([^()'"`]*|\[\s*|['"],\s*)$/;

/** Before the first word of a path that is put together. */
const JOINED = /\bjoin\((?:[^()'"`,]*,)?\s*$/;

/**
 * The files among `tests` that can reach one of the `changed`, each with the fewest steps in which it does, and the changed
 * files that none of them reaches.
 * @param {ReturnType<typeof edgesOf>} edges
 * @param {readonly string[]} tests
 * @param {readonly string[]} changed
 */
export function testsThatReach(edges, tests, changed) {
  if (changed.some(file => EVERYTHING.has(file)))
    return { steps: new Map(tests.map(test => [test, 0])), unreached: [] };
  const seen = new Set();
  /** @type {Map<string, number>} */
  const steps = new Map();
  for (const test of tests) {
    const reach = stepsFrom(test, edges);
    const hit = changed.filter(file => reach.has(file));
    for (const file of hit) seen.add(file);
    if (hit.length > 0) steps.set(test, Math.min(...hit.map(file => reach.get(file) ?? 0)));
  }
  return { steps, unreached: changed.filter(file => !seen.has(file)) };
}

/**
 * Everything that can be reached from a file, with the fewest imports on the way; what is read as data leads no further.
 * @param {string} from
 * @param {ReturnType<typeof edgesOf>} edges
 */
function stepsFrom(from, edges) {
  const steps = new Map([[from, 0]]);
  let open = [from];
  for (let step = 1; open.length > 0; step++) {
    const next = new Set();
    for (const { code, data } of open.map(edges)) {
      for (const each of code) if (!steps.has(each)) next.add(each);
      for (const each of data) if (!steps.has(each) && !code.has(each)) steps.set(each, step);
    }
    for (const each of next) steps.set(each, step);
    open = [...next];
  }
  return steps;
}

/**
 * What a file leads to: code, which leads on, and data; each file is read once.
 * @param {string} root
 * @param {readonly string[]} files All files of the project, by their paths in it, and those that were deleted.
 */
export function edgesOf(root, files) {
  const all = new Set(files);
  /** @type {Map<string, string[]>} */
  const folders = new Map();
  for (const file of files)
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
      folders.set(folder, [...(folders.get(folder) ?? []), file]);
  /** @type {Map<string, { code: Set<string>, data: Set<string> }>} */
  const known = new Map();
  return (/** @type {string} */ file) => {
    const before = known.get(file);
    if (before) return before;
    const found = { code: new Set(), data: new Set() };
    known.set(file, found);
    if (!CODE.test(file) || !all.has(file)) return found;
    const text = textOf(join(root, file));
    const add = (/** @type {string} */ path, /** @type {boolean} */ isImported) => {
      if (all.has(path)) (isImported && CODE.test(path) ? found.code : found.data).add(path);
      for (const each of folders.get(path.replace(/\/$/, '')) ?? []) found.data.add(each);
    };
    for (const path of importsOf(text)) add(normalize(join(dirname(file), path)), true);
    // The sources import all that they have.
    if (file.startsWith('src/')) return found;
    for (const path of pathsIn(text, file)) add(path, false);
    for (const path of startedBy(text, file)) add(path, true);
    return found;
  };
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It was deleted: what it led to, nobody reaches by it any more.
    return '';
  }
}

/**
 * What a text imports or puts something in the place of; types leave nothing behind.
 * @param {string} text
 */
function importsOf(text) {
  const imports =
    /^(?:import|export)(?! type\b)[^'"`;]*?from '(\.[^']+)'|\bimport '(\.[^']+)'|\b(?:import|mock|require)\(\s*'(\.[^']+)'/gm;
  return [...text.matchAll(imports)].flatMap(([, from, bare, called]) => from ?? bare ?? called ?? []);
}

/**
 * What a text names in quotation marks, as a path in the project or beside its file; words one after the other, as `join`
 * is given them, as one path, too.
 * @param {string} text
 * @param {string} file
 */
function pathsIn(text, file) {
  const literals = [...text.matchAll(LITERALS)].map(match => ({
    value: (match[1] ?? match[2] ?? match[3] ?? '').split('${').at(0) ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const paths = new Set();
  for (const [index, { value, start }] of literals.entries()) {
    if (value === '' || /\s/.test(value)) continue;
    const isPath = !WORD.test(value) || BEFORE_PATHS.test(text.slice(Math.max(0, start - 60), start));
    const ways = followers(literals, index, text).map((_, at, all) =>
      [value, ...all.slice(0, at + 1)].join('/'),
    );
    // Of what is put together, the beginning alone is no path that is read.
    const isBeginning = ways.length > 0 && JOINED.test(text.slice(Math.max(0, start - 60), start));
    for (const way of isBeginning ? ways.slice(-1) : isPath ? [value, ...ways] : ways) {
      const inProject = normalize(way)
        .replace(/\/$/, '')
        .replace(/^(?:\.\.\/)+/, '');
      if (/^\.*$/.test(inProject)) continue;
      paths.add(inProject);
      paths.add(normalize(join(dirname(file), way)).replace(/\/$/, ''));
    }
  }
  // Names that are worked out are looked for in the folder of the file.
  if (/import\.meta\.dirname(?!,\s*['"`])|new URL\((?!['"`])|new URL\((?:'\.\/?'|`\$)/.test(text))
    paths.add(dirname(file));
  return paths;
}

/**
 * The words that follow a word with nothing but a comma between.
 * @param {readonly { value: string, start: number, end: number }[]} literals
 * @param {number} index
 * @param {string} text
 */
function followers(literals, index, text) {
  const found = [];
  for (let at = index; ; at++) {
    const [own, next] = [literals[at], literals[at + 1]];
    if (!own || !next || !/^\s*,\s*$/.test(text.slice(own.end, next.start)) || found.length > 4) return found;
    found.push(next.value);
  }
}

/**
 * What a text starts that is built, or runs in VS Code.
 * @param {string} text
 * @param {string} file
 */
function startedBy(text, file) {
  const programs = Object.keys(PROGRAMS).filter(name => text.includes(name));
  const rest = programs.reduce((left, name) => left.replaceAll(name, ''), text);
  return [
    ...programs.flatMap(name => PROGRAMS[name] ?? []),
    ...(/(?<!\w\/)\bdist\//.test(rest) ? DIST : []),
    ...(IN_VSCODE_SUITE.test(file) ? IN_VSCODE : []),
  ];
}
