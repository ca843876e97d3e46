import { expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { verify } from '../../src/verify/verify.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { markedGif, markedJpeg, markedPng } from '../support/marked-pictures.ts';
import { missingPrograms, savedByOffice } from '../support/office.ts';
import { sampleReport } from '../support/sample-report.ts';

const missing = missingPrograms('soffice');
const { services, documents } = await checkFiles(exampleTexts());
const PICTURES = new Map<string, Uint8Array>([
  ['yard.png', markedPng],
  ['gate.jpg', markedJpeg(1)],
  ['lock.gif', markedGif],
]);
const withPicture = {
  ...sampleReport,
  mission: {
    ...sampleReport.mission,
    id: 'pictured',
    blocks: [
      {
        type: 'paragraph' as const,
        children: [
          { type: 'image' as const, url: 'yard.png', alt: 'The yard, from the gate' },
          { type: 'image' as const, url: 'gate.jpg', alt: 'The "gate" & its lock' },
          { type: 'image' as const, url: 'lock.gif', alt: '' },
        ],
      },
    ],
  },
};
const reports = [
  withPicture,
  sampleReport,
  ...documents.flatMap(each => compileChecked(each, services) ?? []),
];

test.each([
  ['docx', 'arvenia-2024', {}],
  ['xlsx', 'arvenia-2024', {}],
  // With figures in cells.
  ['xlsx', 'selm-2025', {}],
  // With contents, and numbers before its paragraphs.
  ['docx', 'selm-2024', { layout: 'full', language: 'fr', numberedParagraphs: true }],
  // With numbered lists in its entries.
  ['docx', 'selm-2025', {}],
  ['docx', 'pictured', { readAsset: async (path: string) => PICTURES.get(path) }],
] as const)('a %s of %s that LibreOffice has saved again says the same', async (format, id, asked) => {
  if (missing) return void process.stdout.write(`Left out: ${missing}\n`);
  const exporter = EXPORTERS.find(each => each.id === format);
  const report = reports.find(({ mission }) => mission.id === id);
  if (!exporter || !report) throw new Error(`there is no ${format} of ${id}`);
  const made = await exportReport(report, exporter, { ...fixedContext, ...asked });
  if (!made.ok) throw new Error(made.reason);
  const saved = savedByOffice(made.bytes, format);
  const world = { now: new Date('2030-01-01'), toolVersion: fixedContext.toolVersion };
  expect(await verify(saved, report, exporter, { ...world, ...asked })).toEqual({ kind: 'same words' });
});
