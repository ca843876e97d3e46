/** A file in which git has left two versions: nothing is made of it, for nobody, and its author is told why. */
import { expect, test } from 'vitest';
import { AUDIENCES } from '../../src/domain/marking.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { whyNoStart } from '../../src/new-report/from-report.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishAsks } from '../../src/publish/publish-asks.ts';
import { conflictLines } from '../../src/syntax/conflicts.ts';
import { createReader } from '../../src/syntax/read-alone.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';
import { preview } from '../support/previewed.ts';

const PROGRAMME = 'programme water: Water\npillar supply: Supply\n';
const REPORT = `mission selm: Mission to Selm
under water
classification unclassified

finding gap #supply: The pump stands still.
recommendation to "Ministry": Mend the pump.
`;
/** Git's lines around what each side has written. */
const conflict = (ours: string, theirs: string) =>
  `<<<<<<< HEAD\n${ours}||||||| base\n=======\n${theirs}>>>>>>> other\n`;
const MERGED = REPORT.replace('finding gap', `${conflict('author: A\n', 'author: B\n')}finding gap`);
const REASON = /^Git wrote line \d+, because/;

test.each(
  EXPORTERS.flatMap(exporter => AUDIENCES.map(audience => [exporter.id, audience, exporter] as const)),
)(
  'there is no %s for %s, of the report nor of one under such a programme',
  async (_id, audience, exporter) => {
    const merged = `${PROGRAMME}${conflict('pillar a: A\n', 'pillar b: B\n')}`;
    for (const files of [
      { 'report.mission': MERGED, 'water.mission': PROGRAMME },
      { 'report.mission': REPORT, 'water.mission': merged },
    ]) {
      const { services, documents } = await checkFiles(files);
      const [document] = documents;
      if (!document) throw new Error('no report');
      const context = { ...fixedContext, audience };
      expect(await publish(document, { exporter, context }, services)).toMatchObject({ ok: false });
      const asked = { audience, language: 'en', asOf: '2025-06-30' } as const;
      expect(await publishAsks(document, asked, services)).toMatchObject({ ok: false });
    }
  },
);

test('the preview says so, although it has shown the report before', async () => {
  const report = await preview(REPORT, { 'water.mission': PROGRAMME });
  await report.page();
  await report.change(MERGED);
  for (const audience of AUDIENCES) await expect(report.page(audience)).rejects.toThrow(REASON);
  await report.change(REPORT);
  expect((await report.page()).html).toContain('The pump stands still.');
});

test('the changes since such a version, and a report that goes on from it, are refused with the reason', async () => {
  const { services, documents } = await checkFiles({ 'report.mission': REPORT, 'water.mission': PROGRAMME });
  const [exporter] = EXPORTERS.filter(({ id }) => id === 'md');
  const [document] = documents;
  if (!document || !exporter) throw new Error('no report');
  const context = { ...fixedContext, audience: 'internal' } as const;
  const since = await publish(document, { exporter, context, since: { text: MERGED } }, services);
  expect(since).toMatchObject({ ok: false, reason: expect.stringContaining('Git wrote line') });
  const merged = await checkFiles({ 'report.mission': MERGED, 'water.mission': PROGRAMME });
  expect(merged.documents[0] && whyNoStart(merged.documents[0])).toMatch(/^Line 5 /);
});

test.each([
  ['<<<<<<< HEAD\n', 1],
  ['finding: A.\n||||||| 1f2e3d4\n', 1],
  ['finding: A.\n=======\n', 1],
  ['finding: A.\r\n>>>>>>> the/other branch\r\n', 1],
  ['finding: A.\n    <<<<<<< HEAD\n    =======\n', 0],
  ['finding: A.\nSummary\n=======\n', 0],
  ['finding: A.\n========\n<<<<<<<< no\n>>>>>>>no\n', 0],
])('%j holds %i lines of git’s', (text, count) => {
  const [entry] = createReader()(`${text}\nfinding: B.\n`).entries;
  expect(entry && conflictLines(entry.$container)).toHaveLength(count);
});
