/** The last look at what goes to readers outside: no text of theirs holds what can be nothing but a marking. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { leavingProblems } from '../../src/publish/leaving-problems.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { openWorkspaceOf } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { patience, runs } from '../support/runs.ts';

const WORDS = [
  'Confidential',
  'Strictly confidential',
  'Confidentiel',
  'Estrictamente confidencial',
  'Confidencial',
  'Estritamente confidencial',
  'Конфиденциально',
  'Vertraulich',
  'Поверљиво',
  'Konfidenciale',
  'سري',
  '机密',
];
const SPELLINGS: readonly ((words: string) => string)[] = [words => words, words => words.toUpperCase()];
const AT_BEGINNING: readonly ((words: string) => string)[] = [
  words => `${words}: `,
  words => `${words} – `,
  words => `${words}. `,
  words => `[${words}] `,
  words => `(${words.toLowerCase()}) `,
];
const AT_END: readonly ((words: string) => string)[] = [
  words => ` [${words}]`,
  words => ` (${words.toLowerCase()})`,
  words => ` – ${words.toLowerCase()}`,
  words => ` – ${words}.`,
];

/** Every edge of every paragraph of the open entries of the examples: where a marking is put, and in which ways. */
const edgesOf = await openWorkspaceOf(async document =>
  fileOf(document)
    .entries.filter(entry => effectiveMarking(entry) === 'unclassified' && entry.$type !== 'Remark')
    .flatMap(entry => {
      const { title, body } = proseOf(entry);
      const paragraphs = [
        { passage: title, start: 0, end: title.text.length },
        ...Array.from(body.text.matchAll(/[^\n|]+/g), ({ 0: line, index }) => ({
          passage: body,
          start: index + (/^\s*(?:[-*+]|\d+[.)])?\s*/.exec(line)?.[0].length ?? 0),
          end: index + line.trimEnd().length,
        })),
      ];
      return paragraphs
        .filter(({ start, end, passage }) => /\p{L}/u.test(passage.text.slice(start, end)))
        .flatMap(({ passage, start, end }) => [
          { at: passage.offsetAt(start), ways: AT_BEGINNING },
          { at: passage.offsetAt(end - 1) + 1, ways: AT_END },
        ]);
    }),
);
const EXAMPLES = Object.values(exampleTexts()).filter(text => /^mission /m.test(text));
const PLACES: { readonly text: string; readonly at: number; readonly ways: typeof AT_END }[] = [];
for (const text of EXAMPLES) for (const edge of await edgesOf(text)) PLACES.push({ text, ...edge });

const outcomesOf = await openWorkspaceOf(async (document, services) => {
  const report = compile(document);
  const exporter = EXPORTERS.find(({ id }) => id === 'txt');
  if (!report || !exporter) return [];
  const problems = await leavingProblems(document, { audience: 'public' }, services);
  const exported = await exportReport(report, exporter, { ...fixedContext, audience: 'public' });
  return [problems.some(({ code }) => code === 'entry/marked-before-colon'), !exported.ok];
});

test(
  'a marking at any edge of any paragraph is told, and refused by the last look without the rule',
  async () => {
    const place = fc
      .constantFrom(...PLACES)
      .chain(({ text, at, ways }) =>
        fc
          .tuple(fc.constantFrom(...ways), fc.constantFrom(...WORDS), fc.constantFrom(...SPELLINGS))
          .map(([way, words, spelt]) => text.slice(0, at) + way(spelt(words)) + text.slice(at)),
      );
    await fc.assert(
      fc.asyncProperty(place, async text => {
        expect(await outcomesOf(text), text).toEqual([true, true]);
      }),
      runs(160),
    );
  },
  patience(160, 4000),
);

describe('what the report itself says of markings is no text', () => {
  const HEAD = 'mission m: Mission\nclassification confidential\n';
  test('partners get what is released to them, with its marking', async () => {
    const [, isRefused] = await outcomesOf(
      'mission m: Mission\nclassification unclassified\nfinding: Wells are dry.\n',
    );
    expect(isRefused).toBe(false);
    const released = await releasedOf(`${HEAD}finding: Wells are dry.\n`);
    expect(released.ok).toBe(true);
  });
  test('and may have words of their own marking, but of no higher one', async () => {
    expect((await releasedOf(`${HEAD}finding: [Confidential] Wells are dry.\n`)).ok).toBe(true);
    expect(await releasedOf(`${HEAD}finding: [Strictly confidential] Wells are dry.\n`)).toMatchObject({
      ok: false,
      words: '[Strictly confidential]',
    });
  });
});

const releasedOf = await openWorkspaceOf(async document => {
  const report = compile(document);
  const exporter = EXPORTERS.find(({ id }) => id === 'html');
  if (!report || !exporter) throw new Error('nothing to export');
  return exportReport(report, exporter, { ...fixedContext, audience: 'partner-confidential' });
});
