/** The page, printed. */
import type { Render } from './exporter.ts';
import { render as renderPage } from './html/html.tsx';

export const render: Render = async (report, context) => {
  const page = await renderPage(report, context);
  if (!context.print) throw new Error('a PDF was asked for where nothing can print');
  return context.print(page);
};
