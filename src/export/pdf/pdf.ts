/** The page, printed. */
import { overallMarking } from '../../report/overall-marking.ts';
import type { Render } from '../exporter.ts';
import { renderPage } from '../html/html.tsx';
import type { Contents } from '../html/page-context.ts';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import { described } from './described.ts';

/**
 * Prints with a list of contents where there are pages enough for one. Only a printed page tells which page a chapter is
 * on; the number then takes no room that was not kept for it.
 */
async function withContents(printed: (contents: Contents) => Promise<Uint8Array>): Promise<Uint8Array> {
  const { contentsIn } = await import('./read-pdf.ts');
  const bare = await printed('none');
  if ((await contentsIn(bare)) === 'none') return bare;
  return printed(await contentsIn(await printed(new Map())));
}

export const render: Render = async (report, context) => {
  if (!context.print) throw new Error('a PDF was asked for where nothing can print');
  const { labels, plain } = viewOf(report, context);
  const { mission } = report;
  const { print } = context;
  const printed = async (contents: Contents) => print(await renderPage(report, context, contents));
  const info = {
    Title: plain(mission) || mission.id,
    Author: mission.authors.join(', '),
    Subject: [mission.reference, labels[`class.${overallMarking(report)}`]].filter(Boolean).join('; '),
    Keywords: await provenanceLine(report, context),
    Creator: `Mission Report ${context.toolVersion}`,
    CreationDate: `D:${context.now.toISOString().replace(/\D/g, '').slice(0, 14)}Z`,
  };
  const { authors, language = 'en' } = mission;
  return described(await withContents(printed), { info, language, authors, made: context.now });
};
