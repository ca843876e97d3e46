/** Takes a flood through reading, checking, layout and export, and looks whether it is still whole. */
import { EmptyFileSystem, URI } from 'langium';
import { expect } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatText } from '../../src/editor/formatting/format-text.ts';
import { applyChanges } from '../../src/editor/formatting/text-change.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import type { Report } from '../../src/report/report.ts';
import { preferredEdits } from '../../src/rules/fix-all.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { fixedContext } from '../support/export-context.ts';
import { LAST } from './floods.ts';

const { shared, parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
const WRITTEN = EXPORTERS.filter(({ id }) => id === 'html' || id === 'md');

/** Does one step of the whole, and may look at what it takes. */
export type Step = <T>(work: () => T | Promise<T>) => Promise<T>;

let floods = 0;

/** Reads, checks and lays out a text, and gives the report in it. */
export async function expectRead(text: string, step: Step): Promise<Report> {
  const document = LangiumDocumentFactory.fromString(text, URI.file(`/flood-${floods++}.mission`));
  LangiumDocuments.addDocument(document);
  try {
    await step(() => DocumentBuilder.build([document], { validation: true }));
    await step(() => preferredEdits(document.diagnostics ?? []));
    const laidOut = await step(() => formatText(text, parser));
    expect(laidOut.ok && wordsOf(applyChanges(text, laidOut.changes)) === wordsOf(text)).toBe(true);
    return readIn(await step(() => compile(document)));
  } finally {
    // What fails is not read again with the next.
    await DocumentBuilder.update([], [document.uri]);
  }
}

function readIn(report: Report | undefined): Report {
  if (!report) throw new Error('There is no report in it.');
  expect(report.findings.at(-1)?.id).toBe(LAST);
  return report;
}

/** Exports a report as texts. */
export async function expectExported(report: Report, step: Step): Promise<void> {
  for (const exporter of WRITTEN)
    expect((await step(() => exportReport(report, exporter, fixedContext))).ok).toBe(true);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, '');
}
