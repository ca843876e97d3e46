/**
 * Wherever in a header a marking stands, in whatever language and spelling, nothing that is made unasked touches it, and
 * what is offered says what it would do to it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { entryWord } from '../../src/lexicon/words.ts';
import { dataOf } from '../../src/rules/fix-all.ts';
import { MarkingGuard } from '../../src/rules/marking-guard.ts';
import { strip } from '../support/annotate.ts';
import { check, checkFiles, openWorkspace } from '../support/check.ts';
import { settingsIn } from '../support/fixture-settings.ts';
import { mendSurely } from '../support/mend.ts';
import { runs } from '../support/runs.ts';

const HERE = import.meta.dirname;
const FIXTURES = Object.fromEntries(
  readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.mission'))
    .sort()
    .map(file => [file, strip(readFileSync(join(HERE, file), 'utf8'))]),
);
const IN_WORKSPACE = /^workspace/;
const AROUND = Object.fromEntries(Object.entries(FIXTURES).filter(([file]) => IN_WORKSPACE.test(file)));
const SPELLINGS = [
  'Confidential',
  'CONFIDENTIAL',
  'CONFIDENTIEL',
  'confidencial',
  'Strictly confidential',
  'Streng vertraulich',
  'RESTRICTED',
  'SECRET',
  'Diffusion restreinte',
  'Конфиденциально',
  '机密',
];

/** The places in the line of an entry where a word may be put: between the words before the colon that are not quoted. */
function placesIn(line: string): readonly number[] {
  const word = /^[\p{L}-]+/u.exec(line)?.[0] ?? '';
  if (!entryWord(word)) return [];
  const end = headerOf(line).length;
  const ends = [...unquoted(line).matchAll(/(?<=\S)(?=[\s:\uFF1A]|$)/g)].map(({ index }) => index);
  return ends.filter(at => word.length <= at && at <= end);
}

const unquoted = (line: string) => line.replace(/"[^"]*"|“[^”]*”/g, phrase => 'x'.repeat(phrase.length));
/** What stands before the colon, with letters for what is quoted. */
const headerOf = (line: string) => /^(?:[^:\uFF1A]|(?<=\d):(?=\d\d))*/.exec(unquoted(line))?.[0] ?? '';

/** Each entry on one line: its head may go on below, past comments. */
const joined = (text: string) => text.replace(/\n(?:\/\/.*\n)*[ \t]+/g, ' ');
const isAtMargin = (line: string) => /^(?!\/\/)\S/.test(line);
/** The headers in which a marking stands as it was typed, or, where only part of it must be left, one of its words. */
const countIn = (text: string, isMarked: (header: string) => boolean) =>
  joined(text).replace(SENTENCE, '').split('\n').filter(isAtMargin).map(headerOf).filter(isMarked).length;
const holds = (marking: string) => (header: string) => header.toLowerCase().includes(marking.toLowerCase());
const holdsPartOf = (marking: string) => (header: string) =>
  MARKED.test(header) || marking.split(' ').some(word => holds(word)(header));
const MARKED = /(?<![\p{L}-])(?:strictly-)?confidential(?![\p{L}-])/u;
/** The one sentence with such words in the text of a fixture, which counts as a head where its colon is missing. */
const SENTENCE = /(?<=The judge is )strictly confidential(?= about it\.)/gu;

const applied = (text: string, edits: Parameters<typeof TextDocument.applyEdits>[1]) =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);

/** What fixes of one text do to a marking without saying so. */
async function faultsOf(
  text: string,
  marking: string,
  problemsOf: (text: string) => Promise<readonly Diagnostic[]>,
): Promise<readonly string[]> {
  const mended = await mendSurely(text, problemsOf);
  const isKept = countIn(mended, holds(marking)) >= countIn(text, holds(marking));
  const faults = isKept ? [] : [`unasked: ${mended}`];
  const marked = countIn(text, holdsPartOf(marking));
  for (const problem of await problemsOf(text)) {
    for (const { title, edits } of dataOf(problem)?.fixes ?? []) {
      const left = countIn(applied(text, [...edits]), holdsPartOf(marking));
      if (left < marked && !title.includes('marks nothing')) faults.push(`${title} (${problem.message})`);
    }
  }
  return faults;
}

test('in every place of every header of the fixtures', async () => {
  const checkReport = await openWorkspace(AROUND);
  const files = Object.keys(FIXTURES).filter(file => !IN_WORKSPACE.test(file));
  const place = fc.constantFrom(...files).chain(file => {
    const most = Math.max(...(FIXTURES[file] ?? '').split('\n').map(line => placesIn(line).length));
    return fc.tuple(fc.constant(file), fc.nat(Math.max(0, most - 1)), fc.constantFrom(...SPELLINGS));
  });
  await fc.assert(
    fc.asyncProperty(place, async ([file, at, marking]) => {
      const fixture = FIXTURES[file] ?? '';
      const text = fixture
        .split('\n')
        .map(line => {
          const offset = placesIn(line)[at];
          return offset === undefined ? line : `${line.slice(0, offset)} ${marking}${line.slice(offset)}`;
        })
        .join('\n');
      const problemsOf = (report: string) => checkReport(report, settingsIn(fixture));
      expect(await faultsOf(text, marking, problemsOf), text).toEqual([]);
    }),
    runs(120),
  );
});

const HEAD =
  'mission m: Mission\nclassification unclassified\npillar water: Water\nmeeting in-prison confidential with "guards": Talks\n';

async function fixesOf(line: string) {
  const { problems } = await check(`${HEAD}${line}\n`, { profile: 'draft' });
  return problems.flatMap(problem => dataOf(problem)?.fixes ?? []);
}

test.each([
  ['finding x #water against Act Restricted: A', 'Restricted'],
  ['participant x as Confidential Adviser: Ana', 'Confidential'],
  ['finding gap #water Confidential wells in the valley are dry', 'Confidential'],
  ['finding x #water against rules of in-prison: A', 'in-prison'],
  ['finding gap #water: Wells are dry and\nconfidential they are', 'confidential'],
])('%s: what is offered says that “%s” would mark nothing', async (line, words) => {
  const fixes = await fixesOf(line);
  expect(fixes.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  expect(fixes.map(({ title }) => title)).toContainEqual(
    expect.stringMatching(new RegExp(`: then “${words}” marks nothing$`)),
  );
});

test.each([
  ['finding x #water rated high Confidential: A', 'Put “high” in quotation marks'],
  ['finding x #water against Some Standard CONFIDENTIEL: A', 'Put “Some Standard” in quotation marks'],
  ['finding x #water against "Some Standard" CONFIDENTIEL: A', 'Write “confidential”'],
  ['recommendation due "May" Streng vertraulich: A', 'Write “strictly-confidential”'],
  ['finding x #water severity high RESTRICTED: A', 'Write “confidential”'],
])('%s: %s', async (line, title) => {
  expect((await fixesOf(line)).map(fix => fix.title)).toContain(title);
});

test('an entry that would leave a confidential text does so only when asked', async () => {
  const [fix] = await fixesOf('finding x #water confidential: Guards\n    finding #water: They beat people.');
  expect(fix).toMatchObject({ title: 'Move it to the margin: then it is an open entry', isPreferred: false });
});

test('of edits in two lines of a text, the one that takes a marking away is told', async () => {
  const text = `${HEAD}finding x #water: Wells\n\n    One is dry.\n    Two are shut [Confidential]\n`;
  const { documents, services } = await checkFiles({ 'report.mission': text });
  const [document] = documents;
  if (!document) throw new Error('no document');
  const guard = new MarkingGuard(document, services);
  const edit = (words: string, by: string) => {
    const start = text.indexOf(words);
    return { span: { start, end: start + words.length }, text: by };
  };
  const [one, marking] = [edit('dry', 'low'), edit(' [Confidential]', '.')];
  expect(guard.unmarkedBy([one])).toBeUndefined();
  for (const edits of [
    [one, marking],
    [marking, one],
  ])
    expect(guard.unmarkedBy(edits)?.words).toBe('[Confidential]');
});
