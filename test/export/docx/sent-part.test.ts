/** What a Word file carries of what was sent, by which it can be taken in when it comes back. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { reduceFor } from '../../../src/export/audience/reduce.ts';
import { bodyBookmark } from '../../../src/export/docx/bookmarks.ts';
import { render } from '../../../src/export/docx/docx.ts';
import type { ExportContext } from '../../../src/export/exporter.ts';
import { anchorOf } from '../../../src/report/anchor-of.ts';
import { entriesOf } from '../../../src/report/find-entry.ts';
import { leavesOf } from '../../../src/report/leaves.ts';
import { plainText } from '../../../src/report/plain-text.ts';
import type { Report } from '../../../src/report/report.ts';
import { Sent } from '../../../src/report/sent.ts';
import { readXml, textOf } from '../../../src/word/xml.ts';
import { fixedContext } from '../../support/export-context.ts';
import { markedReport } from '../../support/marked-report.ts';
import { sampleReport } from '../../support/sample-report.ts';

async function partsOf(report: Report, asked: Partial<ExportContext> = {}) {
  const context = { ...fixedContext, ...asked };
  return unzipSync(await render(reduceFor(report, context), context));
}

async function sentWith(report: Report, asked: Partial<ExportContext> = {}): Promise<Sent> {
  const part = (await partsOf(report, asked))['customXml/item1.xml'] ?? new Uint8Array();
  return Sent.parse(JSON.parse(textOf(readXml(strFromU8(part)))));
}

test('the report and the language and audience that it was made for are read back', async () => {
  const { report, audience, language } = await sentWith(sampleReport);
  expect({ report, audience, language }).toEqual({
    report: { ...sampleReport, remarks: [] },
    audience: 'internal',
    language: 'en',
  });
});

test.each(['full', 'compact'] as const)(
  'each paragraph of a body has the bookmark of its place: %s',
  async layout => {
    const { paragraphs } = await sentWith(sampleReport, { layout });
    const told = new Map(paragraphs.map(({ bookmark, text }) => [bookmark, text]));
    const wrong = [...entriesOf(sampleReport)].flatMap(([target, entry]) =>
      leavesOf(entry.blocks).flatMap((leaf, index) => {
        const isMention = leaf.some(({ type }) => type !== 'text');
        const bookmark = bodyBookmark(anchorOf(target, entry), index + 1);
        const text = told.get(bookmark);
        return text === undefined || isMention || text === plainText(leaf) ? [] : [bookmark];
      }),
    );
    expect(wrong).toEqual([]);
    expect([...told.keys()].filter(name => name?.startsWith('_')).length).toBeGreaterThan(10);
  },
);

test('no two paragraphs have the same bookmark', async () => {
  const { paragraphs } = await sentWith(sampleReport, { layout: 'compact' });
  const names = paragraphs.flatMap(({ bookmark }) => bookmark ?? []);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('what is withheld from partners is not in what they are sent', async () => {
  const sent = JSON.stringify(await sentWith(markedReport, { audience: 'partner' }));
  expect(sent).toContain('OPEN');
  expect(sent).not.toMatch(/CLOSED|SEALED/);
  const released = JSON.stringify(await sentWith(markedReport, { audience: 'partner-confidential' }));
  expect(released).toContain('CLOSED');
  expect(released).not.toContain('SEALED');
});

test.each([{ audience: 'public' }, { embedSource: false }] as const)(
  'nothing is carried: %j',
  async asked => {
    const names = Object.keys(await partsOf(sampleReport, asked));
    expect(names.filter(name => name.startsWith('customXml'))).toEqual([]);
  },
);
