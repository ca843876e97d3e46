/** The report as one self-contained page. */
import { renderToString } from 'preact-render-to-string';
import { overallMarking } from '../../report/overall-marking.ts';
import type { Render } from '../exporter.ts';
import { loadPictures } from '../pictures.ts';
import { provenanceLine } from '../provenance.ts';
import { type View, viewOf } from '../view.ts';
import { ChapterSection } from './chapters.tsx';
import { Contents } from './contents.tsx';
import { Cover } from './cover.tsx';
import { PRINT_STYLE, pageStyle } from './print-style.ts';
import { SCREEN_STYLE } from './screen-style.ts';
import { useView, ViewProvider } from './view.ts';

export const render: Render = async (report, context) => {
  const view = viewOf(report, context, await loadPictures(report, context));
  const provenance = await provenanceLine(report, context);
  const page = renderToString(
    <ViewProvider value={view}>
      <Page provenance={provenance} />
    </ViewProvider>,
  );
  return new TextEncoder().encode(`<!DOCTYPE html>\n${page}\n`);
};

function Page({ provenance }: { provenance: string }) {
  const view = useView();
  const { report, language, direction, outline, context, labels } = view;
  const title = view.plain(report.mission) || report.mission.id;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content={provenance} />
        <title>{title}</title>
        <style nonce={context.nonce} dangerouslySetInnerHTML={{ __html: styleOf(view) }} />
      </head>
      <body>
        <a class="skip" href="#report">
          {labels.missionReport}
        </a>
        <Cover />
        <div class="columns">
          <Contents />
          <main id="report">
            {outline.map(chapter => (
              <ChapterSection chapter={chapter} />
            ))}
          </main>
        </div>
      </body>
    </html>
  );
}

/** Style sheets, with what the margins of printed pages say. */
function styleOf({ report, labels, plain }: View): string {
  const { mission } = report;
  return [
    SCREEN_STYLE,
    PRINT_STYLE,
    pageStyle({
      left: mission.reference ?? plain(mission),
      right: labels[`class.${overallMarking(report)}`],
    }),
  ].join('\n');
}
