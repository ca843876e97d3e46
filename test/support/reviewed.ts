/** Reviews in memory: what a text is sent as, and what a file that comes back asks of it. */
import { render } from '../../src/export/docx/docx.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { type FileReview, type ReviewedReport, reviewFile } from '../../src/review/review-file.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { openWorkspaceOf } from './check.ts';
import { fixedContext } from './export-context.ts';

/** What is asked of a text, with the report in it. */
export const withReport = async <T>(ask: (report: ReviewedReport) => T | Promise<T>) =>
  openWorkspaceOf(async (document, services): Promise<T> => {
    const report = compileChecked(document, services);
    if (!report) throw new Error('no report');
    const file = document.parseResult.value as MissionFile;
    return ask({ source: document.textDocument.getText(), file, report });
  });

/** The Word file of a text, laid out in full. */
export async function sendWord(): Promise<(text: string) => Promise<Uint8Array>> {
  return withReport(({ report }) => render(report, fixedContext));
}

/** What a file asks of a text. */
export async function reviewWord(file: Uint8Array, text: string): Promise<FileReview> {
  const review = await withReport(report => reviewFile(file, report));
  return review(text);
}
