/** The page, printed. */
import { exportText } from '../../messages/export.ts';
import { overallMarking } from '../../report/overall-marking.ts';
import { labelProperties } from '../carried-label.ts';
import type { Render } from '../exporter.ts';
import { pageWith } from '../html/html.tsx';
import type { Contents } from '../html/page-context.ts';
import { PAGES_WITH_CONTENTS, surelyHasContents } from '../page/contents-list.ts';
import type { Page } from '../page/page.ts';
import { pageFor } from '../page/page-for.ts';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import { described } from './described.ts';
import { pageCountOf } from './end-of-file.ts';
import { listLetters, unprintedIn } from './without-font.ts';

/**
 * Prints with a list of contents where there are pages enough for one. Only a printed page tells which page a chapter is
 * on; the number then takes no room that was not kept for it.
 */
async function withContents(
  printed: (contents: Contents, isDraft?: boolean) => Promise<Uint8Array>,
  page: Page,
): Promise<Uint8Array> {
  if (!surelyHasContents(page)) {
    const bare = await printed('none');
    const count = pageCountOf(bare) ?? (await (await import('./read-pdf.ts')).pagesIn(bare));
    if (count < PAGES_WITH_CONTENTS) return bare;
  }
  const { contentsIn } = await import('./read-pdf.ts');
  return printed(await contentsIn(await printed(new Map(), true)));
}

export const render: Render = async (report, context) => {
  if (!context.print) throw new Error('a PDF was asked for where nothing can print');
  const view = viewOf(report, context);
  const { labels, plain, direction } = view;
  const { mission } = report;
  const { print } = context;
  const page = await pageWith(report, context);
  const printed = (contents: Contents, isDraft = false) => print(page(contents), { isDraft });
  const info = {
    Title: plain(mission) || mission.id,
    Author: mission.authors.join(', '),
    Subject: [mission.reference, labels[`class.${overallMarking(report)}`]].filter(Boolean).join('; '),
    Keywords: await provenanceLine(report, context),
    Creator: `Mission Report ${context.toolVersion}`,
    CreationDate: `D:${context.now.toISOString().replace(/\D/g, '').slice(0, 14)}Z`,
  };
  const { authors, language = 'en' } = mission;
  const file = await withContents(printed, pageFor(report, context));
  const letters = context.warn ? await unprintedIn(file, page, direction) : [];
  if (letters.length > 0) {
    context.warn?.(exportText('warning.no-font', { count: letters.length, letters: listLetters(letters) }));
  }
  const custom = labelProperties(overallMarking(report), context);
  return described(file, { info, custom, language, authors, made: context.now });
};
