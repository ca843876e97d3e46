/** The page, printed. */
import { overallMarking } from '../../report/overall-marking.ts';
import type { Render } from '../exporter.ts';
import { render as renderPage } from '../html/html.tsx';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import { described } from './described.ts';

export const render: Render = async (report, context) => {
  const page = await renderPage(report, context);
  if (!context.print) throw new Error('a PDF was asked for where nothing can print');
  const { labels, plain } = viewOf(report, context);
  const { mission } = report;
  return described(await context.print(page), {
    Title: plain(mission) || mission.id,
    Author: mission.authors.join(', '),
    Subject: [mission.reference, labels[`class.${overallMarking(report)}`]].filter(Boolean).join('; '),
    Keywords: await provenanceLine(report, context),
    Creator: `Mission Report ${context.toolVersion}`,
    CreationDate: `D:${context.now.toISOString().replace(/\D/g, '').slice(0, 14)}Z`,
  });
};
