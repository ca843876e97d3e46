/** The contents of a Word file with changes hold both versions, as its text does. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import type { ExportContext } from '../../../src/export/exporter.ts';
import { comparePages } from '../../../src/export/page/compare/compare.ts';
import type { Page } from '../../../src/export/page/page.ts';
import { pageOf } from '../../../src/export/page/page-of.ts';
import { viewOf } from '../../../src/export/view.ts';
import type { Report } from '../../../src/report/report.ts';
import { textCompiler } from '../../support/compile-text.ts';
import { exampleTexts } from '../../support/example-texts.ts';
import { fixedContext } from '../../support/export-context.ts';
import { patience, runs } from '../../support/runs.ts';
import { type Decision, wordsInXml } from '../../support/tracked-words.ts';
import { bodyXml } from '../../support/word-body.ts';

const TEXTS = exampleTexts();
/** Each with the vocabulary that it is under. */
const REPORTS = [
  ['kosovo-2009.mission', 'south-eastern-europe.mission'],
  ['selm-2024.mission', 'marenia-safe-water.mission'],
  ['selm-2025.mission', 'marenia-safe-water.mission'],
].map(names => names.map(name => TEXTS[name] ?? '').join('\n'));
/** Makes a file long enough to have contents. */
const LONG = `\n\nsection log: Log of the mission\n\n    ${'The wells were seen, and all who keep them were heard. '.repeat(700)}\n`;

/** What an author does to headings, by chance at one of the places where it can be done. */
const STEPS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => changed(text, at, /^(section|annex|pillar) .*$/gm, line => `${line} and what came of it`),
  (text, at) => changed(text, at, /^section .*\n(?:(?: .*)?\n)*/gm, () => ''),
  (text, at) =>
    changed(text, at, /^(?:section|finding) /gm, found => `section: A new part\n\n    Told.\n\n${found}`),
  (text, at) => changed(text, at, /^pillar (\S+)(.*): /gm, (_, name, rest) => `pillar ${name}${rest}: Good `),
  (text, at) => {
    const [section = ''] = nth(text, at, /^section .*\n(?:(?: .*)?\n)*/gm) ?? [];
    return `${text.replace(section, '')}\n\n${section}`;
  },
];

function nth(text: string, at: number, pattern: RegExp): RegExpMatchArray | undefined {
  const found = [...text.matchAll(pattern)];
  return found[at % Math.max(1, found.length)];
}

function changed(text: string, at: number, pattern: RegExp, by: (...found: string[]) => string): string {
  const found = nth(text, at, pattern);
  if (!found) return text;
  const [whole] = found;
  return text.slice(0, found.index) + by(...found) + text.slice((found.index ?? 0) + whole.length);
}

/** The lines of the contents, without the numbers of pages. */
function linesIn(xml: string, decision: Decision): readonly string[] {
  const contents = /<w:sdtContent>.*?<\/w:sdtContent>/s.exec(xml)?.[0] ?? '';
  return (contents.match(/<w:p>.*?<\/w:p>/gs) ?? [])
    .map(line => wordsInXml(`<w:body>${line}</w:body>`, decision).join(' ').replace(/ \d+$/, ''))
    .filter(line => line !== '');
}

const compile = textCompiler();
const pageOfText = async (text: string) => pageOf(viewOf(await compile(text), fixedContext));
const documentOf = async (now: Report, context: ExportContext = fixedContext) =>
  strFromU8(unzipSync(await render(now, context))['word/document.xml'] ?? new Uint8Array());
const since = (now: Report, report: Report) =>
  documentOf(now, { ...fixedContext, since: { report, author: 'A. Chief' } });

test('contents are those of the earlier version with all changes undone, and of the new one with all taken in', {
  timeout: patience(40, 5_000),
}, async () => {
  const { numRuns, seed } = runs(40);
  const step = fc.tuple(fc.constantFrom(...STEPS), fc.nat(50));
  const steps = fc.array(step, { minLength: 1, maxLength: 4 });
  const trials = fc.sample(fc.tuple(fc.constantFrom(...REPORTS), steps), { numRuns, seed });
  for (const [text, steps] of trials) {
    const was = await pageOfText(text);
    const now = await pageOfText(steps.reduce((told, [step, at]) => step(told, at), text));
    const lines = (page: Page, decision: Decision) => linesIn(bodyXml(page, { hasContents: true }), decision);
    const both = comparePages(was, now);
    const told = steps.map(([step, at]) => `${at}: ${step}`);
    expect(lines(was, 'accept').length).toBeGreaterThan(3);
    expect({ told, lines: lines(both, 'reject') }).toEqual({ told, lines: lines(was, 'accept') });
    expect({ told, lines: lines(both, 'accept') }).toEqual({ told, lines: lines(now, 'accept') });
  }
});

describe('a file with headings that are new, gone, reworded and marked', async () => {
  const HEAD = `mission m: Mission
classification unclassified
`;
  const was = await compile(
    `${HEAD}section: Old part\n\n    Three lorries came from the north with chlorine.\n\nsection: Wells in use\n\n    Told.\n${LONG}`,
  );
  const now = await compile(
    `${HEAD}section confidential: Wells in daily *use*\n\n    Told.\n${LONG}\nsection: New part\n\n    Nobody keeps a list of patients at night.\n`,
  );
  const document = await since(now, was);
  const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(document)?.[0] ?? '';
  const lines = contents.match(/<w:p>.*?<\/w:p>/gs) ?? [];

  test('lists both as they are listed in files of either version', async () => {
    expect(linesIn(document, 'reject')).toEqual(linesIn(await documentOf(was), 'accept'));
    expect(linesIn(document, 'accept')).toEqual(linesIn(await documentOf(now), 'accept'));
    expect(linesIn(document, 'accept')).toEqual([
      '1. Wells in daily use [Confidential]',
      '2. Log of the mission',
      '3. New part',
    ]);
  });

  test('strikes a line out with its page', () => {
    const line = /<w:hyperlink.*<\/w:hyperlink>/s.exec(lines[0] ?? '')?.[0] ?? '';
    expect(line).toMatch(/<w:delText[^>]*>Old part<\/w:delText>/);
    expect(line).toMatch(/<w:delInstrText[^>]*>PAGEREF /);
    expect(line).toMatch(/<w:delText[^>]*>\d+<\/w:delText>/);
    // Word reads neither of these in what is struck out.
    expect(line).not.toMatch(/<w:(?:t|instrText)[ >]/);
  });

  test('does not ask for its contents to be made anew, nor begin them with an empty line', () => {
    expect(contents).not.toContain('w:dirty');
    expect(lines.findIndex(line => !line.includes('<w:hyperlink'))).toBe(lines.length - 1);
  });
});
