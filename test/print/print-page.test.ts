import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/marking.ts';
import { textsIn } from '../../src/export/audience/decode.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { contentsIn } from '../../src/export/pdf/read-pdf.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { PrintingFailed } from '../../src/print/printing-failed.ts';
import type { Report } from '../../src/report/report.ts';
import { verify } from '../../src/verify/verify.ts';
import { hasBrowser, testInBrowser } from '../support/browser.ts';
import { folderWith } from '../support/command-line.ts';
import { fixedContext } from '../support/export-context.ts';
import { markedReport } from '../support/marked-report.ts';
import { missingPrograms, textOfPdf } from '../support/office.ts';
import { withPrinter } from '../support/print.ts';
import { hasFontFor } from '../support/programs.js';
import { sampleReport } from '../support/sample-report.ts';
import { words } from '../support/words.ts';

const pdf = EXPORTERS.find(({ id }) => id === 'pdf');
const missing = missingPrograms('pdftotext');
if (missing) process.stderr.write(`The words of PDF files are not looked at: ${missing}\n`);

const TITLES = { ru: 'Доклад о миссии', ar: 'تقرير', zh: '关于司法的任务报告' };
const titles = Object.entries(TITLES).filter(([language]) => hasFontFor(language));
for (const [language] of Object.entries(TITLES).filter(each => !hasFontFor(each[0])))
  process.stderr.write(
    `PDF files in the script of “${language}” are not looked at: no font here holds it.\n`,
  );

testInBrowser('a PDF is tagged, titled, has an outline and says its language', async () => {
  const bytes = Buffer.from(await printed(sampleReport)).toString('latin1');
  expect(bytes).toMatch(/^%PDF-/);
  expect(bytes).toContain('/StructTreeRoot');
  expect(bytes).toContain('/Outlines');
  expect(bytes).toContain('/Lang');
  expect([...textsIn(await printed(sampleReport))]).toContain(
    'Mission to Arvenia on border control and access to justice',
  );
});

testInBrowser('a PDF says which report it was made from, and nothing of the machine', async () => {
  if (!pdf) throw new Error('there is no PDF exporter');
  const bytes = await printed(sampleReport);
  const changed: Report = { ...sampleReport, mission: { ...sampleReport.mission, place: 'Vard' } };
  const context = { now: new Date('2030-01-01'), toolVersion: fixedContext.toolVersion };
  expect(await verify(bytes, sampleReport, pdf, context)).toMatchObject({ kind: 'same words' });
  expect(await verify(bytes, changed, pdf, context)).toMatchObject({
    kind: 'differs',
    claimsSameReport: false,
  });
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Headless|Mozilla|file:/);
});

testInBrowser(
  'a PDF whose words were changed before it was printed differs, and agrees with what it is made from',
  async () => {
    if (!pdf) throw new Error('there is no PDF exporter');
    const report: Report = { ...sampleReport, mission: { ...sampleReport.mission, blocks: PROSE } };
    const context = { now: new Date(), toolVersion: fixedContext.toolVersion };
    expect(await verify(await printed(report), report, pdf, context)).toMatchObject({ kind: 'same words' });
    for (const [from, to] of [
      ['goes on in', 'ends in'],
      ['</main>', '<p>Not in the report</p></main>'],
      ['paper and goes', 'paper, goes'],
    ] as const) {
      const forged = await printed(report, 'internal', page => page.replace(from, to));
      expect(await verify(forged, report, pdf, context), to).toMatchObject({
        kind: 'differs',
        claimsSameReport: true,
      });
    }
  },
);

testInBrowser('no word that is withheld is in a PDF, as its pages or its bytes are read', async () => {
  for (const [audience, absent] of [
    ['partner', /SEALED|CLOSED/i],
    ['partner-confidential', /SEALED/i],
    ['public', /SEALED|CLOSED|OPENfirst|OPENlast|OPENfunction|OPENstation|OPEN-person/i],
  ] as const) {
    const bytes = await printed(markedReport, audience);
    const texts = [...textsIn(bytes), ...(missing ? [] : textOfPdf(bytes))];
    expect(texts.join('\n')).toContain('OPEN');
    expect(texts.flatMap(text => absent.exec(text) ?? [])).toEqual([]);
  }
});

describe.skipIf(missing ?? !hasBrowser)('its words', () => {
  test('stand on numbered pages under reference and classification', async () => {
    const pages = textOfPdf(await printed(sampleReport));
    expect(pages[1]).toMatch(/RP\/ARV\/2024\/3\s+Confidential/);
    expect(pages[1]).toMatch(new RegExp(`2\\s*/\\s*${pages.length}`));
  });

  test.each(titles)('are right in the script of “%s”', async (_language, title) => {
    const report: Report = { ...sampleReport, mission: { ...sampleReport.mission, ...words(title) } };
    expect(textOfPdf(await printed(report)).join('\n')).toContain(title);
  });
});

testInBrowser(
  'a draft shows where each thing is, and no more, with the browser that prints the page then',
  async () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    const parts = names.map(name => `<a href="#${name}">to</a><h2 id="${name}">${name}</h2>`).join('');
    const page = new TextEncoder().encode(
      `<title>Six</title><style>a { display: block; break-before: page }</style>${parts}`,
    );
    const [draft, whole] = await withPrinter(async print => [
      await print(page, { isDraft: true }),
      await print(page),
    ]);
    const places = new Map(names.map((name, index) => [name, index + 1]));
    expect(await Promise.all([draft, whole].map(contentsIn))).toEqual([places, places]);
    const isTagged = [draft, whole].map(pdf => Buffer.from(pdf).includes('/StructTreeRoot'));
    expect(isTagged).toEqual([false, true]);
  },
);

test.skipIf(process.platform === 'win32' || !hasBrowser)(
  'a browser that may not be driven prints by its own command line',
  async () => {
    const there = folderWith({ browser: CLOSED });
    chmodSync(join(there, 'browser'), 0o755);
    const printing = withPrinter(
      print => print(new TextEncoder().encode('<title>Alone</title><p>Here')),
      join(there, 'browser'),
    );
    expect(Buffer.from(await printing).toString('latin1')).toContain('/Title (Alone)');
  },
);

test('a program that is no browser is said to have failed', async () => {
  const printing = withPrinter(print => print(new TextEncoder().encode('<p>')), process.execPath);
  await expect(printing).rejects.toThrow(PrintingFailed);
});

test('without a browser the way out is said', async () => {
  if (!pdf) throw new Error('there is no PDF exporter');
  expect(await exportReport(sampleReport, pdf, fixedContext)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('print it from there'),
  });
});

test('the browser that is named comes before any other', () => {
  expect(findBrowser({ CHROME_PATH: '/opt/mine' })).toBe('/opt/mine');
});

/** A browser whose administrator lets no tool drive it. */
const CLOSED = `#!/bin/sh
case "$*" in *--remote-debugging-pipe*) exit 1;; esac
exec '${findBrowser()}' "$@"
`;

const cell = (value: string) => [{ type: 'text' as const, value }];
const item = (text: string) => [{ type: 'paragraph' as const, children: cell(text) }];
/** Lists, a table over more than a page, and long lines. */
const PROSE: Report['mission']['blocks'] = [
  ...item('A long line that is broken on paper and goes on in the next. '.repeat(60)),
  { type: 'list', ordered: true, start: 3, items: [item('third'), item('fourth')] },
  { type: 'list', ordered: false, items: [item('one'), item('other')] },
  {
    type: 'table',
    align: [null, null],
    rows: [
      [cell('Place'), cell('Figure')],
      ...Array.from({ length: 90 }, (_, row) => [cell(`Place ${row}`), cell(String(row * 7))]),
    ],
  },
];

async function printed(
  report: Report,
  audience: Audience = 'internal',
  change = (page: string) => page,
): Promise<Uint8Array> {
  if (!pdf) throw new Error('there is no PDF exporter');
  const result = await withPrinter(print =>
    exportReport(report, pdf, {
      ...fixedContext,
      audience,
      print: (page, how) => print(new TextEncoder().encode(change(new TextDecoder().decode(page))), how),
    }),
  );
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}
