/** A file of 0.2 is read as 0.2 read it, or a problem says where it is not; what is mended unasked is read so. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LINE_END } from '../../src/domain/lines.ts';
import { contentHash } from '../../src/export/provenance.ts';
import { TERMINALS } from '../../src/lexicon/generated/terminals.ts';
import { escapeSlashes } from '../../src/lexicon/marks.ts';
import { entryWord } from '../../src/lexicon/words.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { fixesOf } from '../../src/rules/fix-all.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import type { Entry } from '../../src/syntax/generated/ast.ts';
import { headOf, proseOf } from '../../src/syntax/prose.ts';
import { strip } from '../support/annotate.ts';
import { check, checkFiles, openWorkspace } from '../support/check.ts';
import { mendSurely } from '../support/mend.ts';
import { sampled } from '../support/runs.ts';

const ROOT = new URL('../../', import.meta.url);

/** Their heads are on several lines, as 0.2 had none: there they were texts that begin like structure. */
const OF_NO_EARLIER_EDITION = /^test\/(?:publish\/typed-heads\/|rules\/syntax\/missing-colon\.)/;

const FILES = ['examples', 'language/packs', 'test'].flatMap(folder =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name}`)
    .filter(name => !OF_NO_EARLIER_EDITION.test(name))
    .flatMap(name => {
      const text = () => readFileSync(new URL(name, ROOT), 'utf8');
      if (name.endsWith('.mission')) return [[name, strip(text())] as const];
      return name.endsWith('.issued.json') ? [[name, JSON.parse(text()).text as string] as const] : [];
    }),
);

/** What files of 0.2 could hold, and none of ours does. */
const CASES: readonly (readonly [string, string])[] = [
  ['a text without its colon', 'finding gap\n    Wells are dry.\n\n    And: deep.\n'],
  ['a text without its colon, with one in it', 'finding gap #water\n    Wells are dry: the pump broke.\n'],
  ['a text below an empty line', 'finding gap\n\n    Wells are dry.\n'],
  ['a text that begins with structure', 'finding gap\n    in "Selm" wells are dry.\n'],
  ['a text with a marking', 'finding gap\n    Wells are dry.\n    confidential\n'],
  ['a text below a name', 'section\n    Summary: Wells are dry.\n'],
  ['a header with a text', 'mission m: M\nplace\n    Selm\n'],
  ['slashes in a text', 'finding gap: See //example.org and \n    //srv/cases.\n'],
  [
    'slashes that were allowed',
    '// allow entry/comments-at-margin: a song\nfinding gap: O river // o river\n',
  ],
  ['a colon before slashes', 'finding gap://example.org\n'],
  ['Windows line ends', 'finding gap\r\n    Wells are dry.\r\n'],
];

const inShort = (entry: Entry) => {
  const { title, body } = proseOf(entry);
  return [headOf(entry), title.text, body.text].join(' | ');
};

const { TIME, ID, DATE, STRING } = TERMINALS;
const HEAD_OF_0_2 = new RegExp(
  `^(?:${[TIME, ID, DATE, STRING, /[^:\uFF1A]/].map(({ source }) => source).join('|')})*`,
);

/** The same text as it is written since, from how 0.2 took heads and texts apart. */
function asWrittenSince(text: string): string {
  let isAllowed = false;
  let isInText = false;
  const lines = text.split(LINE_END);
  const written = lines.map((line, i) => {
    const word = /^\uFEFF?([\p{L}-]+)(?![\p{L}\p{N}_-])/u.exec(line)?.[1];
    if (word && entryWord(word)) {
      isInText = true;
      const head = HEAD_OF_0_2.exec(line)?.[0] ?? '';
      const hasColon = head.length < line.length;
      const below = lines.slice(i + 1).find(each => each.trim() !== '' && !each.startsWith('//'));
      const said = escaped(line.slice(head.length + 1), isAllowed);
      return `${head}${hasColon || /^\s/.test(below ?? '') ? ': ' : ''}${said}`;
    }
    if (line.startsWith('//')) {
      if (/^\/\/[ \t]*allow[ \t]/.test(line)) isAllowed = line.includes('entry/comments-at-margin');
      return line;
    }
    if (/^\S/.test(line)) [isInText, isAllowed] = [false, false];
    return isInText ? escaped(line, isAllowed) : line;
  });
  return written.join('\n');
}

/** A comment behind a blank was told in 0.2, unless its author had allowed it as text. */
function escaped(line: string, isAllowed: boolean): string {
  return isAllowed ? escapeSlashes(line) : line.replace(/(?<=^|\s)(?=\/\/\S)/g, '\\');
}

const entriesOf = async (text: string) => fileOf((await check(text, {}, false)).document).entries;

async function expectReadOrTold(text: string): Promise<void> {
  const { document, problems } = await check(text);
  const wanted = (await entriesOf(asWrittenSince(text))).map(inShort);
  const { entries } = fileOf(document);
  expect(entries.length, text).toBe(wanted.length);
  for (const [i, entry] of entries.entries()) {
    if (inShort(entry) === wanted[i]) continue;
    const [from = 0, to = Number.POSITIVE_INFINITY] = [entry, entries[i + 1]].map(
      each => each?.$cstNode?.range.start.line,
    );
    const told = problems.filter(
      ({ code, severity, range: { start } }) =>
        (code === 'syntax' || code === 'allow/reasoned') &&
        severity === 1 &&
        from - 2 <= start.line &&
        start.line < to,
    );
    expect(told.length, `${inShort(entry)}\n${wanted[i]}`).toBeGreaterThan(0);
  }
}

test.each(sampled(FILES, 3))('%s is read as before, or told', async (_, text) => expectReadOrTold(text));

test.each(CASES)('%s is read as before, or told', async (_, text) => expectReadOrTold(text));

test('what stood below a head and reads as structure up to a colon is structure now', async () => {
  expect(await entriesOf('finding gap\n    confidential: Wells are dry.\n')).toMatchObject([
    { marking: 'confidential' },
  ]);
});

test.each(CASES)('%s: what is mended unasked is read as before', async (_, text) => {
  const mended = await mendSurely(text, async each => (await check(each)).problems);
  if (mended === text) return;
  const wanted = (await entriesOf(asWrittenSince(text))).map(inShort);
  expect((await entriesOf(mended)).map(inShort)).toEqual(wanted);
});

const ISSUED =
  'mission selm: Selm\nclassification unclassified\ndates 2024-03-11 to 2024-03-14\nissued 2024-03-28\n\n';

test.each([
  'finding wells gap\n    Wells are dry.\n',
  'finding wells gap\n    Wells are dry.\n\n    The pump broke: it is old.\n',
  'recommendation pump to "Town"\n    Repair it.\n',
  'finding wells gap\n    Wells are dry: the pump broke.\n',
])('%s: its colon leaves what was issued as it is', async entry => {
  const issued = ISSUED + entry;
  const problemsOf = await openWorkspace({});
  const problems = await problemsOf(issued, {}, issued);
  const [fix] = problems.filter(({ code }) => code === 'syntax').flatMap(fixesOf);
  const mended = TextDocument.applyEdits(TextDocument.create('', '', 0, issued), [...(fix?.edits ?? [])]);
  const left = await problemsOf(mended, {}, issued);
  const about = (code: string) => left.filter(problem => problem.code === code);
  expect([...about('syntax'), ...about('mission/as-issued')]).toEqual([]);
  expect(await fingerprintOf(mended)).toBe(await fingerprintOf(asWrittenSince(issued)));
});

/** What files say by which they agree with an edition or not. */
async function fingerprintOf(text: string): Promise<string> {
  const { documents, services } = await checkFiles({ 'selm.mission': text });
  const [document] = documents;
  const report = document && compileChecked(document, services);
  if (!report) throw new Error('no report');
  return contentHash(report);
}
