import type { Report } from '../../report/report.ts';
import type { ExportContext } from '../exporter.ts';
import { viewOf } from '../view.ts';
import { comparePages } from './compare/compare.ts';
import type { Page } from './page.ts';
import { pageOf } from './page-of.ts';

/** What the page of a report says; where an earlier version is given, with what has changed since. */
export function pageFor(report: Report, context: ExportContext): Page {
  const page = pageOf(viewOf(report, context));
  const { since, parts, ...earlier } = context;
  return since ? comparePages(pageOf(viewOf(since.report, earlier)), page) : page;
}
