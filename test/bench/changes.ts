/** The Kosovo report with so many changes since an earlier version: how long comparing, writing and taking them in take. */
import { readFileSync } from 'node:fs';
import { EmptyFileSystem, URI } from 'langium';
import { compile } from '../../src/compile/compile.ts';
import { render } from '../../src/export/docx/docx.ts';
import type { ExportContext } from '../../src/export/exporter.ts';
import { comparePages } from '../../src/export/page/compare/compare.ts';
import type { Page } from '../../src/export/page/page.ts';
import { pageOf } from '../../src/export/page/page-of.ts';
import { viewOf } from '../../src/export/view.ts';
import { type ReviewedReport, reviewFile } from '../../src/review/review-file.ts';
import { takeIn } from '../../src/review/take-in.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { inRounds, type Samples } from './measure.ts';

const CONTEXT: ExportContext = {
  language: 'en',
  now: new Date(0),
  audience: 'internal',
  toolVersion: 'bench',
  layout: 'compact',
};

/** Milliseconds of each run: comparing two pages, writing the report in Word without changes and with them, taking these in. */
export async function changes(count: number): Promise<Samples> {
  const text = readFileSync('examples/kosovo-2009.mission', 'utf8');
  const earlier = await reviewedReport(text);
  const [was, now] = [earlier.report, (await reviewedReport(reworded(text, count))).report];
  const pages = [was, now].map(report => pageOf(viewOf(report, CONTEXT)));
  const [before, after] = pages as [Page, Page];
  const since = { report: was, author: 'A. Chief' };
  const returned = await render(now, { ...CONTEXT, since, embedSource: false });
  const times = await inRounds(7, {
    compare: () => comparePages(before, after),
    write: () => render(now, CONTEXT),
    'write with changes': () => render(now, { ...CONTEXT, since }),
    'take in': () => taken(returned, earlier),
  });
  return {
    ...times,
    changes: [count],
    marks: [marksIn(comparePages(before, after))],
    'taken in': [taken(returned, earlier)],
  };
}

/** How many of the changes of a file are taken into the report of which it was made. */
function taken(returned: Uint8Array, report: ReviewedReport): number {
  const review = reviewFile(returned, report);
  if (!review.ok) throw new Error(review.reason);
  const all = new Set(review.changes.flatMap(({ number, state }) => (state === 'offered' ? number : [])));
  return takeIn(report.source, review.changes, all).numbers.size;
}

/** The text with so many of its longer words, evenly spread over all findings, written in capitals. */
function reworded(text: string, count: number): string {
  const from = text.search(/^finding /m);
  const places = [...text.slice(from).matchAll(/(?<=^ {4}.*)\b[a-z]{5,}\b/gm)].map(
    ({ index }) => from + index,
  );
  const step = Math.max(1, Math.floor(places.length / count));
  const chosen = new Set(places.filter((_, index) => index % step === 0).slice(0, count));
  return text.replace(/\b[a-z]{5,}\b/g, (word, place: number) =>
    chosen.has(place) ? word.toUpperCase() : word,
  );
}

function marksIn(page: Page): number {
  return JSON.stringify(page).match(/"change":/g)?.length ?? 0;
}

async function reviewedReport(text: string): Promise<ReviewedReport> {
  const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
  const documents = [readFileSync('examples/south-eastern-europe.mission', 'utf8'), text].map((each, index) =>
    LangiumDocumentFactory.fromString<MissionFile>(each, URI.parse(`file:///${index}.mission`)),
  );
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: false });
  const [, document] = documents;
  const report = document && compile(document);
  if (!report) throw new Error('The example holds no report.');
  return { source: text, file: document.parseResult.value, report };
}
