import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import type { Report } from '../../src/report/report.ts';
import { EXIT_CODES, verify } from '../../src/verify/verify.ts';
import { fixedContext } from '../support/export-context.ts';
import { madeOnce } from '../support/made-once.ts';
import { sampleReport } from '../support/sample-report.ts';
import { ENDINGS, VERIFY_CASES, type VerifyCase } from './verify-cases.ts';

const same = { now: new Date('2030-01-01'), toolVersion: fixedContext.toolVersion };
const text = (value: string) => ({ type: 'text', value }) as const;
const link = (word: string) =>
  ({ type: 'link', url: `https://arvenia.example/${word}`, children: [text(word)] }) as const;
const { mission } = sampleReport;
const report: Report = {
  ...sampleReport,
  mission: {
    ...mission,
    blocks: [
      ...mission.blocks,
      { type: 'paragraph', children: [text('See '), link('this'), text(' '), link('that'), text('.')] },
    ],
  },
};
const formats = EXPORTERS.filter(({ isPrinted }) => !isPrinted).map(madeOnce);

test.each(VERIFY_CASES.map(each => [each.ends, each.of, each.what, each] as const))(
  'ends with %i: a %s that %s',
  async (ends, of, _, each) => {
    const format = of.startsWith('xl/') ? 'xlsx' : of.includes('/') ? 'docx' : of;
    const exporter = formats.find(({ id }) => id === format);
    if (!exporter) throw new Error(`there is no exporter ${format}`);
    const made = await exportReport(report, exporter, fixedContext);
    if (!made.ok) throw new Error(made.reason);
    const { bytes } = made;
    const verdict = await verify(changed(bytes, each), report, exporter, same);
    expect(EXIT_CODES[verdict.kind], JSON.stringify(verdict)).toBe(ends);
  },
);

const PAGE = readFileSync('docs/exports.md', 'utf8');

test('the documentation says of each difference how it ends, and each is tried', () => {
  const rows = VERIFY_CASES.map(({ says, ends }) => `| ${says} | ${ends} |`);
  const [, section = ''] = PAGE.split('### How it ends\n');
  const table = [...(section.split(/^#/m)[0] ?? '').matchAll(/^\| ([a-z].*?) +\| +([1-3]) \|$/gm)];
  expect(table.map(([, says, ends]) => `| ${says} | ${ends} |`).toSorted()).toEqual(
    [...new Set(rows)].toSorted(),
  );
  expect(Object.values(ENDINGS).filter(says => !rows.some(row => row.includes(says)))).toEqual([]);
});

function changed(bytes: Uint8Array, { of, from, to }: VerifyCase): Uint8Array {
  const edited = (part: Uint8Array | undefined) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
    const edit = text.replace(from, to);
    expect(edit, 'what is done does nothing').not.toBe(text);
    return strToU8(edit);
  };
  if (!of.includes('/')) return edited(bytes);
  const parts = unzipSync(bytes);
  // The sheet that says what a workbook is stands last.
  const [about = ''] = Object.keys(parts)
    .filter(name => /^xl\/worksheets\/sheet/.test(name))
    .toSorted()
    .slice(-1);
  const name = of.replace('xl/worksheets/ABOUT', about);
  return zipSync({ ...parts, [name]: edited(parts[name]) }, { level: 1 });
}
