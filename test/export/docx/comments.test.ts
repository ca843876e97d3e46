import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportReport } from '../../../src/export/export-report.ts';
import { LAYOUTS } from '../../../src/export/exporter.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import { fixedContext } from '../../support/export-context.ts';
import { sampleReport } from '../../support/sample-report.ts';

const word = EXPORTERS.find(({ id }) => id === 'docx');

async function partsOf(asked: Partial<typeof fixedContext> = {}): Promise<Record<string, string>> {
  if (!word) throw new Error('there is no Word');
  const result = await exportReport(sampleReport, word, { ...fixedContext, ...asked });
  if (!result.ok) throw new Error(result.reason);
  const parts = Object.entries(unzipSync(result.bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

/** Each comment with its author, its words, and those that it stands at. */
function commentsIn(parts: Record<string, string>): readonly string[][] {
  const document = parts['word/document.xml'] ?? '';
  const textOf = (xml: string) => Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)/g), ([, text]) => text).join('');
  const comments = parts['word/comments.xml']?.matchAll(
    /<w:comment w:id="(\d+)" w:author="([^"]*)".*?<\/w:comment>/g,
  );
  return Array.from(comments ?? [], ([whole, id, author = '']) => {
    const [, after = ''] = document.split(`<w:commentRangeStart w:id="${id}"/>`);
    const [at = ''] = after.split(`<w:commentRangeEnd w:id="${id}"/>`);
    return [author, textOf(whole), textOf(at)];
  });
}

test.each(LAYOUTS)(
  'open remarks are comments at the words that they quote, with their replies: %s',
  async layout => {
    const parts = await partsOf({ layout });
    expect(commentsIn(parts)).toEqual([
      [
        'C. Marin',
        'Is that the rule, or what happens?The Service told us of twelve hours.',
        'shifts of 24 hours',
      ],
      ['Jonas Weber', 'It is what happens: see F4 for the roster.', 'shifts of 24 hours'],
      ['C. Marin', 'Then please say so.', 'shifts of 24 hours'],
      ['C. Marin', 'Please give the source of this figure.', '18,400 pending criminal cases'],
      ['Ana Duarte', 'It is from the register of the Ministry.', '18,400 pending criminal cases'],
    ]);
    const threads = parts['word/commentsExtended.xml'] ?? '';
    expect(Array.from(threads.matchAll(/paraIdParent="0*(\d)"/g), ([, parent]) => parent)).toEqual([
      '1',
      '1',
      '4',
    ]);
  },
);

test('a remark that quotes nothing of the report stands at its entry, or at the title', async () => {
  const [first] = sampleReport.remarks;
  if (!first) throw new Error('there is no remark');
  const { status: _, ...open } = first;
  const about = [
    { kind: 'mission' as const, id: 'arvenia-2024' },
    { kind: 'finding' as const, id: 'backlog' },
    { kind: 'theme' as const, id: 'courts' },
  ];
  if (!word) throw new Error('there is no Word');
  const report = {
    ...sampleReport,
    remarks: about.map(each => ({ ...open, about: each, quote: 'Not there' })),
  };
  const render = await word.load();
  const bytes = await render(report, { ...fixedContext, layout: 'compact' });
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
  const places = commentsIn(Object.fromEntries(parts)).map(([, , at]) => at);
  const title = 'Mission to Arvenia on border control and access to justice';
  expect(places).toEqual([title, expect.stringMatching(/^The courts of first instance/), title]);
});

test.each(['partner', 'public'] as const)('nobody of the %s sees any', async audience => {
  const parts = await partsOf({ audience });
  expect(Object.keys(parts).filter(name => name.includes('comments'))).toEqual([]);
  expect(parts['word/document.xml']).not.toContain('w:comment');
});
