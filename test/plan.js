/**
 * Which test runs where: the one table that `vitest.config.ts`, `scripts/test.js` and `scripts/changed.js` read.
 * `test/plan.test.ts` holds that each file with tests is in one row of `SUITES`, and that `LEFT_TO_ALL` is complete.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * A file is in the first row that has its path, or a folder of it, or in whose `mentions` its text is found.
 * @type {readonly { readonly name: string, readonly files: readonly string[], readonly mentions?: RegExp }[]}
 */
export const SUITES = [
  // In VS Code's extension host.
  { name: 'vscode', files: ['test/vscode/suite/'] },
  // With keys and mouse in VS Code's window.
  { name: 'workbench', files: ['test/vscode/workbench/'] },
  // They go through many texts, formats or places: each takes more than some seconds of a processor.
  {
    name: 'trials',
    files: [
      'test/contributing.test.ts',
      'test/export/audience/every-place.test.ts',
      'test/export/audience/ids.test.ts',
      'test/export/audience/leak-places.test.ts',
      'test/export/audience/leak.test.ts',
      'test/export/bare-picture.test.ts',
      'test/export/changes/audience.test.ts',
      'test/export/changes/other-readers.test.ts',
      'test/export/docx/word.test.ts',
      'test/export/hostile-text.test.ts',
      'test/export/html/narrow.test.ts',
      'test/export/html/page.test.ts',
      'test/export/register/dashboard.test.ts',
      'test/verify/verify.test.ts',
      'test/export/words-kept.test.ts',
      'test/faults/changing-files.test.ts',
      'test/faults/faulty-rule.test.ts',
      'test/fuzz/any-text.test.ts',
      'test/fuzz/edit-sequences.test.ts',
      'test/fuzz/editor-answers.test.ts',
      'test/fuzz/writers.test.ts',
      'test/hostile/floods.test.ts',
      'test/import/cases.test.ts',
      'test/import/corpus.test.ts',
      'test/import/kept.test.ts',
      'test/import/text.test.ts',
      'test/import/words-seen.test.ts',
      'test/made-up-year/',
      'test/preview/imported.test.ts',
      'test/preview/preview.test.ts',
      'test/preview/review.test.ts',
      'test/preview/send.test.ts',
      'test/print/golden.test.ts',
      'test/print/pages.test.ts',
      'test/publish/non-interference.test.ts',
      'test/rules/fixes.test.ts',
      'test/rules/prefixes.test.ts',
      'test/schema/schema.test.ts',
      'test/words/score.test.ts',
      'test/try/',
    ],
  },
  // They start what is in dist/, or look at it, and wait until it is built.
  {
    name: 'processes',
    files: [],
    mentions: /support\/(?:command-line|bundled-server)\.ts|bundled-packages|\.\.\/dist\/|root}dist\//,
  },
  // A process for each: what counts steps counts those of code that is loaded for it alone, and makes all that its
  // process does take longer; what stands in for VS Code replaces a module, each time by another one.
  { name: 'alone', files: ['test/extension/'], mentions: /support\/work\.ts/ },
  { name: 'units', files: ['test/'] },
];

/**
 * What `npm test` leaves to `npm run test:all`: whole files, and parts of others (`isPart`), which ask `EVERYTHING` or
 * `sampled` of `test/support/runs.ts`.
 * @type {readonly { readonly file: string, readonly what: string, readonly isPart?: true }[]}
 */
export const LEFT_TO_ALL = [
  { file: 'test/contributing.test.ts', what: 'the recipes of CONTRIBUTING.md, followed in a copy' },
  { file: 'test/cli/memory.test.ts', what: 'the memory that many reports take' },
  { file: 'test/assistant/secrets.test.ts', what: 'four of five secrets', isPart: true },
  { file: 'test/export/audience/leak-places.test.ts', what: 'four of five places of a leak', isPart: true },
  { file: 'test/faults/changing-files.test.ts', what: 'ten thousand files changed at once', isPart: true },
  {
    file: 'test/hostile/floods.test.ts',
    what: 'floods of a megabyte, and two of three floods',
    isPart: true,
  },
  {
    file: 'test/hostile/work.test.ts',
    what: 'the work for longer texts, and for four of five floods',
    isPart: true,
  },
  { file: 'test/import/comes-back.test.ts', what: 'four of five fixtures that come back', isPart: true },
  { file: 'test/import/corpus.test.ts', what: 'four of five sources of the corpus', isPart: true },
  { file: 'test/import/likely.test.ts', what: 'four of five lessons, learnt anew', isPart: true },
  { file: 'test/import/marks-as-typed.test.ts', what: 'two of three floods of marks', isPart: true },
  { file: 'test/import/no-cliffs.test.ts', what: 'most sources with one word changed', isPart: true },
  { file: 'test/import/renamed-offers.test.ts', what: 'four of five renamed offers', isPart: true },
  {
    file: 'test/import/words-seen.test.ts',
    what: 'four of five sources looked for on their pages',
    isPart: true,
  },
  { file: 'test/publish/non-interference.test.ts', what: 'two of three readers of each thing', isPart: true },
  { file: 'test/publish/wrapped-heads.test.ts', what: 'four of five breaks of marked heads', isPart: true },
  { file: 'test/rules/marked-by-place.test.ts', what: 'four of five moves of marked entries', isPart: true },
  { file: 'test/rules/old-files.test.ts', what: 'four of five files of 0.2', isPart: true },
  { file: 'test/print/pages.test.ts', what: 'all printed reports but two', isPart: true },
  { file: 'test/rules/fixes.test.ts', what: 'four of five texts whose fixes are taken', isPart: true },
  { file: 'test/rules/prefixes.test.ts', what: 'four of five half-typed texts', isPart: true },
  { file: 'test/rules/safe-fixes.test.ts', what: 'four of five broken heads', isPart: true },
  { file: 'test/schema/schema.test.ts', what: 'four of five of the examples of lists', isPart: true },
  { file: 'test/vscode/workbench/beside-the-text.test.ts', what: 'three of four themes', isPart: true },
  { file: 'test/vscode/workbench/own-language.test.ts', what: 'the window in Spanish', isPart: true },
  { file: 'test/vscode/workbench/typing.test.ts', what: 'a second report, dictated', isPart: true },
];

/** Every file with tests, by its path in the project. */
export function testFiles() {
  return readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .map(name => `test/${name.replaceAll('\\', '/')}`)
    .filter(name => /\.(?:test|suite)\.ts$/.test(name))
    .sort();
}

/**
 * The name of the suite that a file with tests is in.
 * @param {string} file
 */
export function suiteOf(file) {
  const text = readFileSync(root + file, 'utf8');
  const isIn = (/** @type {string} */ place) =>
    place.endsWith('/') ? file.startsWith(place) : file === place;
  return SUITES.find(({ files, mentions }) => files.some(isIn) || mentions?.test(text))?.name;
}

/** The files with tests of each suite, by its name. */
export function filesBySuite() {
  const files = testFiles().map(file => ({ file, suite: suiteOf(file) }));
  return Object.fromEntries(
    SUITES.map(({ name }) => [name, files.filter(({ suite }) => suite === name).map(({ file }) => file)]),
  );
}
