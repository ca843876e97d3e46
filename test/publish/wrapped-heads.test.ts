/** However a marked head is laid out, what it marks goes to nobody else: it is marked as before, or the report is refused. */
import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../src/editor/formatting/format-text.ts';
import { applyChanges } from '../../src/editor/formatting/text-change.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { check, checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';
import { isKept, type MarkedPlace, markedPlaces } from '../support/marked-heads.ts';
import { mendSurely } from '../support/mend.ts';
import { HANG } from '../support/patience.ts';
import { patience, runs, sampled } from '../support/runs.ts';

const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const PLACES = markedPlaces();

/** What may stand in the place of a blank. */
const BREAKS = [
  ...['\n    ', '\r\n\t', '\r  ', '\n\n    ', '\n', '\n\u200B ', '\n // why: so\n    ', '\n// who\n\t'],
  ...[' // why: so\n    ', ' //why\n    ', '\n    \n    '],
];

const broken = ({ text, at, end }: MarkedPlace, gap: string) => text.slice(0, at) + gap + text.slice(end);
const format = (text: string) => {
  const result = formatText(text, parser);
  return result.ok ? applyChanges(text, result.changes) : text;
};
const mended = (text: string) => mendSurely(text, async each => (await check(each)).problems);

test('there is something to look at', () => {
  expect(new Set(PLACES.map(({ words }) => words)).size).toBeGreaterThan(200);
});

describe.each(BREAKS.map(each => [JSON.stringify(each), each]))('with %s in a marked head', (_, gap) => {
  test('the entry is marked as before or the report is refused, laid out or not', () => {
    for (const place of sampled(PLACES)) {
      const text = broken(place, gap);
      expect(isKept(text, place), text).toBe(true);
      expect(isKept(format(text), place), `formatted: ${text}`).toBe(true);
    }
  });
});

/** Before a marking with more of the head behind it, which no line of a text that is nothing but a marking tells. */
const MIDDLE = PLACES.filter(({ text, end }) => /^(?:strictly-)?confidential serves\b/.test(text.slice(end)));

const anyPlace = fc.record({ place: fc.constantFrom(...PLACES), gap: fc.constantFrom(...BREAKS) });

test(
  'what is mended unasked is marked as before, or refused',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace, async ({ place, gap }) => {
        const text = await mended(broken(place, gap));
        expect(isKept(text, place), text).toBe(true);
        expect(isKept(format(text), place), `formatted: ${text}`).toBe(true);
      }),
      runs(120),
    );
  },
  patience(120, 800),
);

const HEAD =
  'mission m: Mission to Selm\nclassification unclassified\nsection s: Seen\n\n    The wells are dry.\n\n';

/** What the public gets of these entries below a head of a report; undefined where that is refused. */
async function publicPage(entries: string): Promise<string | undefined> {
  const exporter = EXPORTERS.find(({ id }) => id === 'txt');
  if (!exporter) throw new Error('no exporter');
  const files = { 'report.mission': HEAD + entries };
  const { services, documents } = await checkFiles(files, { profile: 'draft' });
  const [document] = documents;
  if (!document) throw new Error('no document');
  const context = { ...fixedContext, audience: 'public' } as const;
  const made = await publish(document, { exporter, context }, services);
  return made.ok ? new TextDecoder().decode(made.bytes).replace(/\s+/g, ' ') : undefined;
}

test(
  'no export for the public has its words',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPlace, fc.boolean(), async ({ place, gap }, isFormatted) => {
        const text = isFormatted ? format(broken(place, gap)) : broken(place, gap);
        const page = await publicPage(text);
        expect(page?.includes(place.words) ?? false, text).toBe(false);
      }),
      {
        ...runs(60),
        examples: MIDDLE.map((place): [{ place: MarkedPlace; gap: string }, boolean] => [
          { place, gap: '\n    ' },
          true,
        ]),
      },
    );
  },
  patience(60, 1500),
);

/** A colon where the head goes on, with the one that ends it or without. */
const EARLY: readonly ((place: MarkedPlace) => string)[] = [
  place => broken(place, ': '),
  place => broken(place, ':\n    '),
  place => broken(place, ': ').replace('confidential', 'CONFIDENTIAL'),
  place => {
    const text = broken(place, ': ');
    const last = text.indexOf(':', place.at + 2);
    return text.slice(0, last) + text.slice(last + 1);
  },
];

test(
  'a colon too early before a marking keeps the report in, or is told with the marking',
  async () => {
    const isMarkedBehind = ({ text, end }: MarkedPlace) =>
      /confidential/.test(text.slice(end).split('\n')[0] ?? '');
    const places = PLACES.filter(isMarkedBehind);
    expect(places.length).toBeGreaterThan(1000);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...EARLY), async (place, breakOf) => {
        const text = breakOf(place);
        if (!(await publicPage(text))?.includes(place.words)) return;
        const { problems } = await check(HEAD + text, { profile: 'draft' });
        expect(
          problems.map(({ code }) => code),
          text,
        ).toContain('entry/marked-before-colon');
      }),
      runs(160),
    );
  },
  patience(160, 1500),
);

test.each(['\n', '\r\n', '\r'])(
  'a marking in a comment directly above it keeps the report in: %j',
  async end => {
    const entries = (comment: string) => `${comment}${end}finding gap: Guards sell fuel.${end}`;
    expect(await publicPage(entries('// confidential'))).toBeUndefined();
    expect(await publicPage(entries(`// [Confidential]${end}// Jonas knows`))).toBeUndefined();
    expect(await publicPage(entries('// Jonas knows'))).toContain('Guards sell fuel');
  },
);

test('with only its head made a comment, a marked text goes to nobody outside', {
  timeout: HANG,
}, async () => {
  const ends = new Map(PLACES.map(place => [place.text, place]));
  for (const [i, { text, at, words }] of sampled([...ends.values()], 20).entries()) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const gap = i % 2 === 0 ? '\n    ' : '\n\n    ';
    const commented = `${text.slice(0, start)}// ${text.slice(start, at)}:${gap}${words}\n`;
    const page = await publicPage(commented);
    expect(page?.includes(words) ?? false, commented).toBe(false);
  }
});

test('what a comment in its head or behind its colon calls confidential goes to nobody outside', async () => {
  const comments = [
    'Maren: confidential!',
    'as agreed, CONFIDENTIEL',
    'Lea thinks that this is strictly confidential',
  ];
  const heads = ['finding gap', 'finding strength severity high', 'recommendation', 'section'];
  for (const head of heads) {
    for (const [before, behind] of [
      [' ', '\n    :'],
      [': ', '\n   '],
      [':\n    ', '\n\n   '],
    ]) {
      const entry = (comment: string) => `${head}${before}// ${comment}${behind} Zebrafish.\n`;
      expect(await publicPage(entry('Maren: see the list')), head).toMatch(/Zebrafish/);
      for (const comment of comments)
        expect(await publicPage(entry(comment)), head + comment).toBeUndefined();
    }
  }
});
