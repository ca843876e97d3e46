/**
 * What each function, file and word list of the importer is worth: the score of the corpus and of the lessons without it,
 * one at a time, the longest first. `node test/support/import/ablate-import.js functions|files|lists [NAME …] [--every=4]` prints a line
 * of JSON for each: in how many sources it does anything, in how many of those it was tried, and what is right of them no
 * longer without it; with `--every=4`, only each fourth source is read. A function that is left out gives nothing, or what
 * it was given.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const args = process.argv.slice(2);
const [mode = 'functions', ...names] = args.filter(arg => !arg.startsWith('--'));
/** Of how many sources one is read. */
const every = args.find(arg => arg.startsWith('--every='))?.slice('--every='.length) ?? '1';
const dir = join(root, 'dist/ablate');

/** @type {{ id: number, file: string, name: string, lines: number }[]} */
const places = [];

/** What a function of a type gives when it does nothing, as code. @type {readonly [RegExp, string][]} */
const NOTHING = [
  [/\bundefined$|^undefined\b/, 'undefined'],
  [/^boolean$| is /, 'false'],
  [/\[\]$/, '[]'],
  [/^string$/, "''"],
  [/^(?:Readonly)?Set</, 'new Set()'],
  [/^(?:Readonly)?Map</, 'new Map()'],
];

/** @param {any} node @param {string} code */
function typeOf(node, code) {
  const type = node?.typeAnnotation ?? node;
  return type ? code.slice(type.start, type.end).replace(/\s+/g, ' ') : '';
}

/** @param {any} fn @param {string} code */
function nothingOf(fn, code) {
  const type = typeOf(fn.returnType, code);
  const isOpen = !fn.body || fn.async || fn.generator || /^(?:|void|asserts.*|Promise.*)$/.test(type);
  if (isOpen) return undefined;
  const same = fn.params.find(
    (/** @type {any} */ each) => each.type === 'Identifier' && typeOf(each.typeAnnotation, code) === type,
  );
  return same?.name ?? NOTHING.find(([form]) => form.test(type))?.[1];
}

/** The nodes below one, which is not gone into where it is a function. @param {any} node @returns {any[]} */
function below(node) {
  return Object.entries(node).flatMap(([key, value]) =>
    /^(?:returnType|typeAnnotation|params)$/.test(key)
      ? []
      : [value].flat().filter(each => typeof each?.type === 'string'),
  );
}

/** @param {any} node @returns {any[]} */
function functionsIn(node) {
  const isNamed = node.type === 'FunctionDeclaration' || node.type === 'MethodDefinition';
  return [...(isNamed ? [node] : []), ...below(node).flatMap(functionsIn)];
}

/** The values that a function gives, and not one within it. @param {any} node @returns {any[]} */
function returnsIn(node) {
  if (/Function|MethodDefinition/.test(node.type)) return [];
  return node.type === 'ReturnStatement' && node.argument ? [node.argument] : below(node).flatMap(returnsIn);
}

/** The code of a file, in which each function may be switched off, and notes that it gave something. @param {string} code @param {string} id */
function switched(code, id) {
  const file = relative(join(root, 'src/import'), id);
  const added = functionsIn(parseAst(code, { lang: 'ts' })).flatMap(node => {
    const fn = node.value ?? node;
    const nothing = nothingOf(fn, code);
    if (nothing === undefined) return [];
    const at = places.length;
    const lines = code.slice(node.start, node.end).split('\n').length;
    places.push({ id: at, file, name: (node.id ?? node.key).name, lines });
    return [
      { at: fn.body.start + 1, text: ` if (globalThis.__off.has(${at})) return ${nothing};` },
      ...fn.body.body.flatMap(returnsIn).flatMap((/** @type {any} */ value) => [
        { at: value.start, text: `globalThis.__did(${at}, (` },
        { at: value.end, text: `), ${nothing})` },
      ]),
    ];
  });
  return added
    .sort((a, b) => b.at - a.at)
    .reduce((made, { at, text }) => made.slice(0, at) + text + made.slice(at), code);
}

/** Stands before all modules, some of which read word lists as they are loaded. */
const SWITCHES = `if (!globalThis.__off) {
  globalThis.__off = new Set();
  globalThis.__dids = new Set();
  const isNothing = value => value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);
  globalThis.__did = (id, value, nothing) => {
    const isSame = Array.isArray(value) && Array.isArray(nothing) && value.length === nothing.length && value.every((each, at) => each === nothing[at]);
    if (value !== nothing && !isSame && !(isNothing(value) && isNothing(nothing))) globalThis.__dids.add(id);
    return value;
  };
}`;

const LANGUAGES = ['en', 'fr', 'es', 'pt'];
await build({
  cwd: root,
  input: ['test/support/import/ablate.ts'],
  platform: 'node',
  transform: { target: 'node20' },
  resolve: { mainFields: ['module', 'main'] },
  external: ['playwright-core'],
  plugins: [
    {
      name: 'switches',
      /** @param {string} code @param {string} id */
      transform: {
        order: 'pre',
        handler(code, id) {
          if (id.endsWith('generated/import-words.ts'))
            return `${code}\nfor (const words of Object.values(IMPORT_LANGUAGES)) { const name = process.env.ABLATE ?? '';
              if (Array.isArray(words[name])) words[name] = ['qxqzqx']; else if (typeof words[name] === 'object') words[name] = {}; }`;
          if (id.endsWith('/src/import/read-source.ts'))
            return code.replace(
              /(export async function readSource\([^)]*\)[^{]*\{)/,
              '$1 if (globalThis.__read) return globalThis.__read;',
            );
          return mode !== 'lists' && id.includes('/src/import/') ? switched(code, id) : undefined;
        },
      },
    },
  ],
  output: {
    dir,
    format: 'esm',
    banner: SWITCHES,
    entryFileNames: `${mode}.mjs`,
    chunkFileNames: `${mode}-[name]-[hash].mjs`,
  },
  logLevel: 'warn',
});

/** @type {string[]} */
const lists = [
  ...new Set(
    LANGUAGES.flatMap(tag =>
      Object.keys(JSON.parse(readFileSync(join(root, 'language/import', `${tag}.json`), 'utf8'))),
    ),
  ),
];
/** @type {{ off: number[], file: string, name: string, lines: number, list?: string }[]} */
const all =
  mode === 'lists'
    ? lists.map(list => ({ off: [], file: '', name: list, lines: 0, list }))
    : mode === 'files'
      ? readdirSync(join(root, 'src/import'), { recursive: true, encoding: 'utf8' })
          .filter(name => name.endsWith('.ts'))
          .map(file => ({
            off: places.filter(each => each.file === file).map(({ id }) => id),
            file,
            name: '',
            lines: readFileSync(join(root, 'src/import', file), 'utf8').split('\n').length - 1,
          }))
      : places.map(({ id, ...each }) => ({ off: [id], ...each })).sort((a, b) => b.lines - a.lines);
const wanted = all.filter(
  ({ file, name }) => names.length === 0 || names.some(each => `${file} ${name}`.includes(each)),
);
writeFileSync(join(dir, `${mode}.json`), JSON.stringify(wanted));

/** Runs from one on; where one never ends, goes on behind it. */
function run(/** @type {number} */ from, /** @type {number} */ until, /** @type {string} */ list = '') {
  return new Promise(resolve => {
    let at = from;
    const child = spawn(
      process.execPath,
      [
        join(dir, `${mode}.mjs`),
        join(dir, `${mode}.json`),
        String(from),
        String(until),
        mode === 'lists' ? join(dir, 'lists-base.json') : '',
      ],
      {
        cwd: root,
        env: { ...process.env, ABLATE: list, EVERY: every },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let isOver = false;
    const stop = () => {
      isOver = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(stop, 900_000);
    let rest = '';
    child.stdout.on('data', data => {
      const lines = `${rest}${data}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        at++;
        process.stdout.write(`${line}\n`);
      }
      clearTimeout(timer);
      timer = setTimeout(stop, 600_000);
    });
    child.on('close', async code => {
      clearTimeout(timer);
      if ((isOver || code !== 0) && list === '' && at < until) {
        process.stdout.write(`${JSON.stringify({ ...wanted[at], never: true })}\n`);
        await run(at + 1, until);
      }
      resolve(undefined);
    });
  });
}

if (mode === 'lists') {
  rmSync(join(dir, 'lists-base.json'), { force: true });
  // The figures with all lists come first.
  await run(0, 0);
  for (const [at, { list }] of wanted.entries()) await run(at, at + 1, list);
} else {
  await run(0, wanted.length);
}
