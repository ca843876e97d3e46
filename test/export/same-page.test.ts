import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { pageOf } from '../../src/export/page/page-of.ts';
import { viewOf } from '../../src/export/view.ts';
import type { Report } from '../../src/report/report.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';
import { words } from '../support/words.ts';

const open = { marking: 'unclassified' as const };
/** One objective, and a finding that is answered although nothing is recommended. */
const report: Report = {
  ...sampleReport,
  objectives: sampleReport.objectives.slice(0, 1),
  findings: sampleReport.findings.map(finding =>
    finding.number === 1
      ? { ...finding, noAction: { ...words('The rest is for others.'), ...open } }
      : finding,
  ),
};

/** What readers meet first to last; sections are left out, whose titles stand in the contents too. */
const ENTRIES = [
  ...report.objectives,
  ...report.participants,
  ...report.meetings,
  ...report.visits,
  ...report.findings,
  ...report.findings.flatMap(({ noAction }) => noAction ?? []),
  ...report.recommendations,
  ...report.recommendations.flatMap(({ actions }) => actions),
  ...report.actions,
  ...report.uncovered,
].map(({ inlines }) =>
  letters(
    inlines
      .map(inline => ('value' in inline ? inline.value : ' '))
      .join('')
      .split(' ')
      .slice(0, 6)
      .join(' '),
  ),
);

describe.each(['html', 'md', 'txt', 'docx'])('as %s', id => {
  let text = '';
  beforeAll(async () => {
    text = await readIn(id);
  });

  test('everything stands where it stands on the page', () => {
    expect(inOrder(text)).toEqual(inOrder(letters(JSON.stringify(pageOf(viewOf(report, fixedContext))))));
  });

  test('a sole objective has the code by which findings cite it', () => {
    expect(text).toContain(letters(`O1 ${report.objectives[0]?.title}`));
  });
});

test('a page is plain, and the same when it is read back', () => {
  const page = pageOf(viewOf(report, fixedContext));
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

function inOrder(text: string): readonly string[] {
  expect(ENTRIES.filter(entry => !text.includes(entry))).toEqual([]);
  return ENTRIES.toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
}

async function readIn(id: string): Promise<string> {
  const render = await EXPORTERS.find(exporter => exporter.id === id)?.load();
  const bytes = await render?.(report, fixedContext);
  if (!bytes) throw new Error(`there is no exporter ${id}`);
  const body = id === 'docx' ? unzipSync(bytes)['word/document.xml'] : bytes;
  return letters(strFromU8(body ?? new Uint8Array()).replace(BESIDE_THE_PAGE, ''));
}

/** The head of a web page, and Word's contents, which have some titles too. */
const BESIDE_THE_PAGE = /<title>.*?<\/style>|<w:sdt>.*?<\/w:sdt>/s;

/** Letters and digits only: what marks words up differs from format to format. */
function letters(text: string): string {
  return text
    .replace(/<[^>]+>|\]\([^)]*\)/g, '')
    .replace(/&#?\w+;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
