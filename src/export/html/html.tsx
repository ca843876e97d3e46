/** The report as one self-contained page. */
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../report/report.ts';
import type { ExportContext, Render } from '../exporter.ts';
import { directionOf } from '../languages.ts';
import type { Page } from '../page/page.ts';
import { pageFor } from '../page/page-for.ts';
import { loadPictures } from '../pictures.ts';
import { provenanceLine } from '../provenance.ts';
import { CHANGE_STYLE } from './change-style.ts';
import { Contents, Cover } from './cover.tsx';
import { cssString } from './css-string.ts';
import { PageProvider, type Contents as PrintedContents, usePage } from './page-context.ts';
import { ChapterSection } from './pieces.tsx';
import { PRINT_STYLE, pageStyle } from './print-style.ts';
import { SCREEN_STYLE } from './screen-style.ts';

export const render: Render = async (report, context) => (await pageWith(report, context))(new Map());

/** The page, for any contents that it may have on paper. */
export async function pageWith(
  report: Report,
  context: ExportContext,
): Promise<(contents: PrintedContents) => Uint8Array> {
  const pictures = await loadPictures(report, context);
  const provenance = await provenanceLine(report, context);
  const page = pageFor(report, context);
  return contents => {
    const html = renderToString(
      <PageProvider value={{ page, pictures, contents, hasChanges: context.since !== undefined }}>
        <WholePage page={page} provenance={provenance} nonce={context.nonce} />
      </PageProvider>,
    );
    return new TextEncoder().encode(`<!DOCTYPE html>\n${html}\n`);
  };
}

function WholePage(props: { page: Page; provenance: string; nonce: string | undefined }) {
  const { page, provenance, nonce } = props;
  const { hasChanges = false } = usePage();
  const { language, properties, labels, chapters } = page;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content={provenance} />
        <title>{properties.title}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: styleOf(page, hasChanges) }} />
      </head>
      <body class={page.layout}>
        <a class="skip" href="#report">
          {labels.report}
        </a>
        <Cover />
        <div class="columns">
          <Contents />
          <main id="report">
            {chapters.map(chapter => (
              <ChapterSection chapter={chapter} />
            ))}
          </main>
        </div>
      </body>
    </html>
  );
}

/** Style sheets, with what the margins of printed pages say. */
function styleOf(
  { colon, properties: { title, reference, classification } }: Page,
  hasChanges: boolean,
): string {
  return [
    `:root { --colon: ${cssString(colon)}; }`,
    SCREEN_STYLE,
    PRINT_STYLE,
    ...(hasChanges ? [CHANGE_STYLE] : []),
    pageStyle({ left: reference ?? title, right: classification }),
  ].join('\n');
}
