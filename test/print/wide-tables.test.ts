/** Nothing of a report is cut off on paper, and what could not be printed is told. */
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { LAYOUTS } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { readPdf } from '../../src/export/pdf/read-pdf.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import type { Report } from '../../src/report/report.ts';
import { verify } from '../../src/verify/verify.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';
import { withPrinter } from '../support/print.ts';

const compiled = textCompiler();
const pdf = EXPORTERS.find(({ isPrinted }) => isPrinted);

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
const ADDRESS = `https://example.org/${'a'.repeat(120)}`;
const MONTHS = 'January February March April May June July August September October November December';

/** A table of so many columns. */
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '-'), ...rows].map(row => `    | ${row.join(' | ')} |`).join('\n');
const times = (count: number, word: string) => Array<string>(count).fill(word);

const BODY = [
  table(['Indicator', ...MONTHS.split(' '), 'Total'], ['Hospitalizations', ...times(12, '1,204'), '15,748']),
  table(times(12, 'Recommendations'), times(12, 'Decentralization')),
  table(times(30, 'No.'), times(30, '2025-03-04')),
  table(['What', 'Where'], [WORD, ADDRESS]),
  `    - ${ADDRESS}\n        - ${WORD}${WORD}`,
].join('\n\n');

const TEXT = `mission m-2024: Mission to ${WORD}${WORD}
pillar water: Water

section s: Tables of ${WORD}${WORD}

${BODY}

finding #water: Wells are dry

${BODY}
`;

/** In points: the breadth of an A4 page without its margin, but for what rounding adds. */
const RIGHT_EDGE = 595 - 52;

describe.skipIf(!findBrowser())('on paper', () => {
  test.each(LAYOUTS)('%s: no word stands beyond the edge, and none is lost', async layout => {
    const { bytes, report } = await printed(TEXT, layout);
    const texts = (await readPdf(bytes)).flatMap(page => page.texts.filter(({ text }) => text.trim() !== ''));
    expect(Math.max(...texts.map(({ x, width }) => x + width))).toBeLessThan(RIGHT_EDGE);
    expect(await verified(bytes, report)).toMatchObject({ kind: 'same words' });
    const title = texts.filter(({ text }) => text.startsWith('Mission to'));
    expect(title.length).toBeGreaterThan(0);
  });

  test('a letter without a font is told at the export, and of such a file only that is said', async () => {
    const { bytes, report, warnings } = await printed('mission m-2024: Mission \u{F1234} to Lant\n', 'full');
    expect(warnings).toEqual([expect.stringContaining('no font for “\u{F1234}”')]);
    expect(await verified(bytes, report)).toMatchObject({
      kind: 'differs',
      differences: [{ expected: '\u{F1234}', found: '' }],
    });
    const other = await compiled('mission m-2024: Mission \u{F1234} to Selm\n');
    expect(await verified(bytes, other)).toMatchObject({
      kind: 'differs',
      differences: [{ expected: expect.stringContaining('Selm') }, { expected: '\u{F1234}', found: '' }],
    });
  });

  test('nothing is told where every letter has a font', async () => {
    const { warnings } = await printed('mission m-2024: Mission ≤ to Lant\n', 'full');
    expect(warnings).toEqual([]);
  });
});

async function printed(text: string, layout: (typeof LAYOUTS)[number]) {
  if (!pdf) throw new Error('there is no PDF exporter');
  const report = await compiled(text);
  const warnings: string[] = [];
  const warn = (sentence: string) => warnings.push(sentence);
  const result = await withPrinter(print =>
    exportReport(report, pdf, { ...fixedContext, layout, print, warn }),
  );
  if (!result.ok) throw new Error(result.reason);
  return { bytes: result.bytes, report, warnings };
}

async function verified(bytes: Uint8Array, report: Report) {
  if (!pdf) throw new Error('there is no PDF exporter');
  return await verify(bytes, report, pdf, { now: new Date(0), toolVersion: fixedContext.toolVersion });
}
