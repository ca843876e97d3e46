/** However a marked head is laid out, what it marks goes to nobody else: it is marked as before, or the report is refused. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Marking } from '../../src/domain/marking.ts';
import { formatText } from '../../src/editor/formatting/format-text.ts';
import { applyChanges } from '../../src/editor/formatting/text-change.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { Entry, MissionFile } from '../../src/syntax/generated/ast.ts';
import type { MissionReportLexingReport } from '../../src/syntax/lexer.ts';
import { proseOf, textStart } from '../../src/syntax/prose.ts';
import { strip } from '../support/annotate.ts';
import { check, checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { mendSurely } from '../support/mend.ts';
import { patience, runs, sampled } from '../support/runs.ts';

const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const RULES = new URL('../rules/', import.meta.url);
const TEXTS = [
  ...Object.values(exampleTexts()),
  ...readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.mission'))
    .map(name => strip(readFileSync(new URL(name, RULES), 'utf8'))),
];

/** What may stand in the place of a blank. */
const BREAKS = [
  ...['\n    ', '\r\n\t', '\r  ', '\n\n    ', '\n', '\n\u200B ', '\n // why: so\n    ', '\n// who\n\t'],
  ...[' // why: so\n    ', ' //why\n    ', '\n    \n    '],
];

/** A marked head, with the entries beside it, and a blank in it. */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly marking: Marking;
  /** Words of the entry, which stand nowhere else. */
  readonly words: string;
}

const PLACES = TEXTS.flatMap(placesIn);

function read(text: string) {
  const { value, lexerErrors, parserErrors, lexerReport } = parser.LangiumParser.parse<MissionFile>(text);
  const { stray } = lexerReport as MissionReportLexingReport;
  return { entries: value.entries, isRefused: lexerErrors.length + parserErrors.length + stray.length > 0 };
}

/** Blanks in the heads of a text that mark, or that do once a marking is put before their colon. */
function placesIn(text: string): Place[] {
  return read(text).entries.flatMap((entry, i) => {
    if ('marking' in entry && entry.marking) return placesOf(text, i);
    const colon = textStart(entry);
    return placesOf(`${text.slice(0, colon)} strictly-confidential${text.slice(colon)}`, i);
  });
}

function placesOf(text: string, i: number): Place[] {
  const { entries } = read(text);
  const entry = entries[i];
  const marking = entry && 'marking' in entry ? entry.marking : undefined;
  const words = entry ? wordsOf(entry) : '';
  if (!entry || !marking || words === '') return [];
  const from = entries[i - 1]?.$cstNode?.offset ?? 0;
  const around = text.slice(from, entries[i + 1]?.$cstNode?.end ?? text.length);
  if (around.split(words).length !== 2) return [];
  const start = (entry.$cstNode?.offset ?? 0) - from;
  const head = around.slice(start, textStart(entry) - from);
  return [...head.matchAll(/"[^"]*"|“[^”]*”|«[^»]*»|\s+|$/g)]
    .filter(({ 0: gap }) => gap.trim() === '')
    .map(({ 0: gap, index }) => {
      const at = start + index;
      return { text: around, at, end: at + gap.length, marking, words };
    });
}

/** The longest stretch of the words that stands on one line. */
function wordsOf(entry: Entry): string {
  const { title, body } = proseOf(entry);
  const lines = `${title.text}\n${body.text}`.match(/[\p{L} ,]+/gu) ?? [];
  return lines.reduce((a, b) => (b.trim().length > a.length ? b.trim() : a), '');
}

/** True where the words stand in entries that are marked as before, or the whole is refused. */
function isKept(text: string, { words, marking }: Place): boolean {
  const { entries, isRefused } = read(text);
  if (isRefused) return true;
  const holding = entries.filter(entry => {
    const { title, body } = proseOf(entry);
    return `${title.text} ${body.text}`.includes(words);
  });
  return holding.length > 0 && holding.every(entry => 'marking' in entry && entry.marking === marking);
}

const broken = ({ text, at, end }: Place, gap: string) => text.slice(0, at) + gap + text.slice(end);
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

test(
  'no export for the public has its words',
  async () => {
    const exporter = EXPORTERS.find(({ id }) => id === 'txt');
    if (!exporter) throw new Error('no exporter');
    const head =
      'mission m: Mission to Selm\nclassification unclassified\nsection s: Seen\n\n    The wells are dry.\n\n';
    await fc.assert(
      fc.asyncProperty(anyPlace, fc.boolean(), async ({ place, gap }, isFormatted) => {
        const text = head + (isFormatted ? format(broken(place, gap)) : broken(place, gap));
        const { services, documents } = await checkFiles({ 'report.mission': text }, { profile: 'draft' });
        const [document] = documents;
        if (!document) throw new Error('no document');
        const context = { ...fixedContext, audience: 'public' } as const;
        const made = await publish(document, { exporter, context }, services);
        const page = made.ok ? new TextDecoder().decode(made.bytes) : '';
        expect(page.replace(/\s+/g, ' ').includes(place.words), text).toBe(false);
      }),
      {
        ...runs(60),
        examples: MIDDLE.map((place): [{ place: Place; gap: string }, boolean] => [
          { place, gap: '\n    ' },
          true,
        ]),
      },
    );
  },
  patience(60, 1500),
);
