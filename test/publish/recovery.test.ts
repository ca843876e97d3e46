/** What can't be read keeps its words: whatever stands before the colon, the text behind it is shown, and to nobody else. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { reduceFor } from '../../src/export/audience/reduce.ts';
import { labelsIn } from '../../src/export/labels.ts';
import { LANGUAGES } from '../../src/export/languages.ts';
import { asksOf } from '../../src/export/register/asks.ts';
import type { Report } from '../../src/report/report.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { stopIn } from '../../src/syntax/broken-entries.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import type { Entry } from '../../src/syntax/generated/ast.ts';
import { proseOf, textStart } from '../../src/syntax/prose.ts';
import { strip } from '../support/annotate.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { preview } from '../support/previewed.ts';
import { patience, runs } from '../support/runs.ts';

const RULES = new URL('../rules/', import.meta.url);
const fixtures = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.mission'))
  .map(name => [name, strip(readFileSync(new URL(name, RULES), 'utf8'))] as const);
const shared = fixtures.filter(([name]) => name.startsWith('workspace'));

/** What stands before structure that can't be read, in every language. */
const MARKS = LANGUAGES.map(language => squeezed(labelsIn(language).unread));

/** Each file whose entries are damaged, with the files that stand beside it. */
const folders = new Map(
  [
    ...Object.entries(exampleTexts()).map(([name, text]) => ({ name, text, others: exampleTexts() })),
    ...fixtures.map(([name, text]) => ({ name, text, others: Object.fromEntries(shared) })),
  ]
    .map(folder => ({ ...folder, places: placesIn(folder.text) }))
    .filter(({ places }) => places.length > 0)
    .map(folder => [folder.name, folder]),
);

/** Words and signs, anywhere in the structure of any entry, or in the place of a word of it. */
const damage = fc.record({
  name: fc.constantFrom(...folders.keys()),
  place: fc.nat(),
  replaces: fc.boolean(),
  put: fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '31 December',
          'of',
          'to',
          'due',
          'in',
          'Confidential',
          'confidential',
          'vertraulich',
        ),
        fc.constantFrom('#', ',', '.', '"', '“', '@ana', '!', '(', '2024', '14:30', '9:15', '"a b"', '»'),
        fc.constantFrom('severity', 'with', 'follows a', 'for', '–', '//', 'Ministry of Health', '1.', '\t'),
        fc.constantFrom(
          '\n',
          '\r\n',
          '\r',
          '\n\n',
          '\n\t',
          '\n// why: so\n',
          '\n    // why\n',
          '\v',
          '\u2028',
        ),
        // What stands at the margin is no part of the entry.
        fc.string({ maxLength: 6 }).map(text => text.replace(/[\r\n]+(?=\S)/g, '\n ')),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(words => ` ${words.join(' ')} `),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

test(
  'words put into any header leave its text in the report, marked, and keep it from others',
  async () => {
    await fc.assert(
      fc.asyncProperty(damage, async damage => {
        const { before, after, line, others } = await damaged(damage);
        const all = [before.text, ...Object.values(others)].join('\n');
        for (const [index, report] of before.reports.entries()) {
          const now = after.reports[index];
          for (const words of before.words.filter(each => holds(report, each)))
            expect(holds(now, words, hasQuotes(damage)), `${words} | ${line}`).toBe(true);
        }
        if (!after.isBroken) return;
        const [own] = before.words.map(plainRun).filter(words => all.split(words).length === 2);
        for (const report of after.reports) if (report && own) expectKeptBack(report, own, line);
      }),
      runs(50),
    );
  },
  patience(50, 500),
);

test(
  'the preview shows them, and says what it could not read',
  async () => {
    await fc.assert(
      fc.asyncProperty(damage, async damage => {
        const { before, after, line, others } = await damaged(damage);
        const own = before.words.map(plainRun).find(words => words.includes(' '));
        if (!before.isReport || own === undefined || hasQuotes(damage)) return;
        const page = async (text: string) => spoken((await (await preview(text, others)).page()).html);
        if (!(await page(before.text)).includes(squeezed(own))) return;
        const shown = await page(after.text);
        expect(shown.includes(squeezed(own)), `${own} | ${line}`).toBe(true);
        if (after.isBroken)
          expect(
            MARKS.some(mark => shown.includes(mark)),
            line,
          ).toBe(true);
      }),
      runs(15),
    );
  },
  patience(15, 1500),
);

test('a date in words hides no recommendation: preview and register show it with what could not be read', async () => {
  const report = `mission selm: Mission to Selm
recommendation to "Ministry" due 31 December 2024: The Ministry should mend the pump.
meeting on 6 May 2024 with "Mayor": Talks
finding gap Case backlogs are large
    and grow.
`;
  const { html } = await (await preview(report)).page();
  for (const words of [
    'The Ministry should mend the pump.',
    'Can’t be read: recommendation to "Ministry" due 31 December 2024',
    'Talks',
    'Can’t be read: meeting on 6 May 2024 with "Mayor"',
    'Case backlogs are large and grow.',
  ])
    expect(spoken(html)).toContain(squeezed(words));
  const compiled = (await reportsOf({ 'report.mission': report }, 'report.mission', 1)).reports[0];
  const asks = compiled && asksOf(compiled, { audience: 'internal', language: 'en', asOf: '2024-06-01' });
  expect(asks?.asks.map(({ record }) => record.text)).toEqual([
    'The Ministry should mend the pump. [Can’t be read: recommendation to "Ministry" due 31 December 2024]',
  ]);
});

/** What could not be read is marked as such, and reaches no other readers. */
function expectKeptBack(report: Report, words: string, line: string | undefined): void {
  for (const { unread, title, body } of textsIn(report))
    if ([title, body].some(text => text.includes(words))) expect(unread, line).toBeDefined();
  if (report.mission.marking === 'strictly-confidential') return;
  for (const audience of ['partner', 'public'] as const) {
    const reduced = JSON.stringify(reduceFor(report, { audience, language: 'en' }));
    expect(reduced.includes(words), `${words} | ${line}`).toBe(false);
  }
}

/** A file with its damage, and without. */
async function damaged({ name, place, replaces, put }: Damage) {
  const folder = folders.get(name);
  const at = folder?.places[place % folder.places.length];
  if (!folder || !at) throw new Error('There is nothing to damage.');
  const { text, others } = folder;
  const { [name]: _, ...rest } = others;
  const now = text.slice(0, at.start) + put + text.slice(replaces ? at.end : at.start);
  const [line] = now.slice(at.from).split('\n', 1);
  return {
    line,
    others: rest,
    before: { text, ...(await reportsOf({ ...rest, [name]: text }, name, at.entry)) },
    after: { text: now, ...(await reportsOf({ ...rest, [name]: now }, name, at.entry)) },
  };
}

/** Quotation marks may take in the colon, so that some of the text is shown as structure that can't be read. */
function hasQuotes({ put }: Damage): boolean {
  return /["“”„«»]/.test(put);
}

/** Where something can be put into the structure of an entry: between two words, or in the place of one. */
function placesIn(text: string) {
  const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { value } = parser.LangiumParser.parse(text);
  const entries: readonly Entry[] = 'entries' in value ? (value.entries as Entry[]) : [];
  return entries.flatMap((entry, index) => {
    const from = entry.$cstNode?.offset ?? 0;
    const header = text.slice(from, textStart(entry));
    return [...header.matchAll(/(?<=\S)\s+(?:"[^"]*"|\S+)|(?<=\S)$/g)].map(({ index: at, 0: word }) => ({
      start: from + at,
      end: from + at + word.length,
      from,
      entry: index,
    }));
  });
}

/** The reports of a folder, and the words of one of its entries. */
async function reportsOf(files: Readonly<Record<string, string>>, name: string, index: number) {
  const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  const documents = new Map<string, LangiumDocument>();
  for (const [each, text] of Object.entries(files)) {
    const document = LangiumDocumentFactory.fromString(text, URI.file(`/workspace/${each}`));
    documents.set(each, document);
    LangiumDocuments.addDocument(document);
  }
  await DocumentBuilder.build([...documents.values()], { validation: false });
  const document = documents.get(name);
  const entry = document && fileOf(document).entries[index];
  const prose = entry ? Object.values(proseOf(entry)).map(({ text }) => text) : [];
  return {
    reports: [...documents.values()].map(each => compile(each)),
    words: prose.filter(text => text !== ''),
    isBroken: entry !== undefined && stopIn(entry) !== undefined,
    isReport: document !== undefined && compile(document) !== undefined,
  };
}

/** True where words stand together in an entry of the report, with what could not be read of it; scattered, where they are in quotes. */
function holds(report: Report | undefined, words: string, mayBeScattered = false): boolean {
  const texts = [...textsIn(report)].map(({ unread = [], title, body }) => [...unread, title, body].join(''));
  const { place, authors = [], reference, distribution } = report?.mission ?? {};
  const found = [...texts, place, ...authors, reference, distribution].map(text => squeezed(text ?? ''));
  if (found.some(each => each.includes(squeezed(words)))) return true;
  return mayBeScattered && words.split(/\s+/).every(word => found.some(each => each.includes(word)));
}

interface Text {
  readonly unread?: readonly string[];
  readonly title: string;
  readonly body: string;
}

/** Everything in a report that has a text of its own. */
function* textsIn(value: unknown): Generator<Text> {
  if (typeof value !== 'object' || value === null) return;
  if ('title' in value && 'body' in value) yield value as Text;
  for (const each of Object.values(value)) yield* textsIn(each);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What a page says. */
function spoken(html: string): string {
  const text = html.replace(/<style.*?<\/style>|<[^>]*>/gs, '');
  return squeezed(text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'"));
}

/** The longest stretch of a text without marks, of whole words. */
function plainRun(text: string): string {
  const [longest = ''] = (text.match(/[\p{L}\p{N} ,’]+/gu) ?? []).sort((a, b) => b.length - a.length);
  return longest.trim();
}
