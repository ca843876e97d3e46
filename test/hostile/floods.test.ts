/** Texts that are too long or too deep for a reader to have written: they keep nobody waiting, and nothing is lost. */
import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatText } from '../../src/editor/formatting/format-text.ts';
import { applyChanges } from '../../src/editor/formatting/text-change.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import type { Report } from '../../src/report/report.ts';
import { preferredEdits } from '../../src/rules/fix-all.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { fixedContext } from '../support/export-context.ts';
import { FLOODS, FLOODS_OF_LINES, LAST, quarterOf } from './floods.ts';

const { shared, parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
const WRITTEN = EXPORTERS.filter(({ id }) => id === 'html' || id === 'md');

/** Seconds of the processor that an author would put up with. */
const PATIENCE = 2;

describe.each(Object.entries(FLOODS))('a megabyte of %s', (_, text) => {
  it('is read, checked, laid out and exported in no time', async () => {
    await expectExported(await expectRead(text));
  }, 60_000);
});

describe.each(Object.entries(FLOODS_OF_LINES))('a megabyte of %s', (_, text) => {
  it('is read, checked and laid out in no time, and a quarter of it is exported', async () => {
    await expectRead(text);
    await expectExported(await expectRead(quarterOf(text)));
  }, 60_000);
});

/** Reads, checks and lays out a text, and gives the report in it. */
async function expectRead(text: string): Promise<Report> {
  const document = LangiumDocumentFactory.fromString(text, URI.file('/flood.mission'));
  await within(PATIENCE, async () => {
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
  });
  await within(PATIENCE, async () => preferredEdits(document.diagnostics ?? []));
  const laidOut = await within(PATIENCE, async () => formatText(text, parser));
  expect(laidOut.ok && wordsOf(applyChanges(text, laidOut.changes)) === wordsOf(text)).toBe(true);
  const report = await within(PATIENCE, async () => compile(document));
  await DocumentBuilder.update([], [document.uri]);
  if (!report) throw new Error('There is no report in it.');
  expect(report.findings.at(-1)?.id).toBe(LAST);
  return report;
}

async function expectExported(report: Report): Promise<void> {
  for (const exporter of WRITTEN)
    await within(PATIENCE, async () => {
      expect((await exportReport(report, exporter, fixedContext)).ok).toBe(true);
    });
}

/** Does something, and fails when it takes the processor longer than that. */
async function within<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(seconds);
  return result;
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, '');
}
