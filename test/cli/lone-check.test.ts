/** What a check of one report loads: not what editors speak or complete by, and of the lists of words only what it asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { whenAsked } from '../../scripts/lists-when-asked.js';
import { withPatternsMade } from '../../scripts/patterns-when-made.js';
import { CLI, folderWith, run } from '../support/command-line.ts';

const LISTS = ['confusables', 'effects', 'intake', 'patterns', 'related', 'spelling', 'words'].flatMap(
  name => {
    const folder = new URL(`../../language/${name}/`, import.meta.url);
    return readdirSync(folder).map(file => readFileSync(new URL(file, folder), 'utf8'));
  },
);

/** Tells at the end which files of ours were loaded, and how long what was read of lists is. */
const METER = `
let read = 0;
const { parse } = JSON;
JSON.parse = (text, ...more) => {
  read += text.length;
  return parse(text, ...more);
};
process.on('exit', () => console.error(JSON.stringify({ read, files: Object.keys(require.cache) })));`;

const REPORT = `mission kosovo-2009: Mission to Kosovo
dates 2009-12-02 to 2009-12-04
place: Pristina
classification unclassified
finding gap: Case backlogs are large.
`;

test('the check of one report loads no protocol of editors and no library of parsers, and reads less than a third of all lists', async () => {
  const folder = folderWith({ 'report.mission': REPORT, 'meter.cjs': METER });
  const { err } = await run(
    process.execPath,
    ['--require', './meter.cjs', CLI, 'check', 'report.mission'],
    folder,
  );
  const { read, files } = JSON.parse(err.trim().split('\n').at(-1) ?? '');
  const loaded: string[] = files.filter((file: string) => file.includes('chunks'));
  expect(loaded.length).toBeGreaterThan(5);
  const codes = loaded.map(file => readFileSync(file, 'utf8'));
  for (const unasked of ['workspace/didChangeWatchedFiles', 'performSelfAnalysis'])
    expect(codes.filter(code => code.includes(unasked))).toEqual([]);
  const all = LISTS.reduce((sum, json) => sum + JSON.stringify(JSON.parse(json)).length, 0);
  expect(read).toBeGreaterThan(0);
  expect(read / all).toBeLessThan(1 / 3);
});

test('lists that are read when they are asked for are those of the files, in their order', async () => {
  for (const json of LISTS) {
    const { default: lists } = await import(`data:text/javascript,${encodeURIComponent(whenAsked(json))}`);
    expect(JSON.stringify(lists)).toBe(JSON.stringify(JSON.parse(json)));
    for (const key of Object.keys(lists)) expect(lists[key]).toBe(lists[key]);
  }
});

test('patterns that are made out of strings are those of the code', async () => {
  const code = String.raw`
export const SLASH = /^\p{L}["'\\]\/[^/]$/iu;
export const isWord = word => /^\p{L}+$/u.test(word) && !/^\P{Ll}+$/u.test(word);
export function words(text) { const WORD = /\p{L}+/gu; return [WORD.exec(text)[0], WORD.exec(text)[0]]; }`;
  const made = withPatternsMade(code, parseAst(code));
  expect(made.match(/new RegExp/g)).toHaveLength(3);
  const { SLASH, isWord, words } = await import(`data:text/javascript,${encodeURIComponent(made)}`);
  expect(SLASH).toEqual(/^\p{L}["'\\]\/[^/]$/iu);
  expect([isWord('Éa'), isWord('ÉA'), isWord('É1'), isWord('Éa')]).toEqual([true, false, false, true]);
  expect([words('Ab cd'), words('Ab cd')]).toEqual([
    ['Ab', 'cd'],
    ['Ab', 'cd'],
  ]);
});
