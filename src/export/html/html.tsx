/** The report as one self-contained page. */
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../report/report.ts';
import type { ExportContext, Render } from '../exporter.ts';
import { directionOf } from '../languages.ts';
import type { Page } from '../page/page.ts';
import { pageFor } from '../page/page-for.ts';
import { loadPictures } from '../pictures.ts';
import { provenanceLine } from '../provenance.ts';
import { Contents, Cover } from './cover.tsx';
import { cssString } from './css-string.ts';
import { Body } from './matrix.tsx';
import {
  type Known,
  PageProvider,
  type Part,
  type Contents as PrintedContents,
  usePage,
} from './page-context.ts';
import { ChangedPiece, ChapterSection } from './pieces.tsx';
import { PRINT_STYLE, pageStyle } from './print-style.ts';
import { SCREEN_STYLE } from './screen-style.ts';

export const render: Render = async (report, context) => (await pageWith(report, context))(new Map());

/** The page, for any contents that it may have on paper. */
export async function pageWith(
  report: Report,
  context: ExportContext,
): Promise<(contents: PrintedContents) => Uint8Array> {
  const pictures = await loadPictures(report, context);
  // It is another with every word, of which a page that is made again and again is not to take notice.
  const provenance = context.parts ? undefined : await provenanceLine(report, context);
  const page = pageFor(report, context);
  return contents => {
    const known: Known = { page, pictures, contents, hasChanges: context.since !== undefined };
    const whole = <WholePage page={page} provenance={provenance} nonce={context.nonce} />;
    const html = context.parts
      ? context.parts.make<Part>({
          surroundings: surroundingsIn(known),
          whole: hasPlace => markup(whole, { ...known, hasPlace }),
          part: part =>
            markup(part.kind === 'matrix-body' ? <Body body={part} /> : <ChangedPiece piece={part} />, known),
        })
      : markup(whole, known);
    return new TextEncoder().encode(`<!DOCTYPE html>\n${html}\n`);
  };
}

function markup(content: JSX.Element, known: Known): string {
  return renderToString(<PageProvider value={known}>{content}</PageProvider>);
}

/** What a piece of the page can be told besides itself. */
function surroundingsIn({ page, pictures, hasChanges }: Known): unknown {
  const { cover, chapters, properties, ...rest } = page;
  return { ...rest, hasChanges, pictures: [...pictures] };
}

function WholePage(props: { page: Page; provenance: string | undefined; nonce: string | undefined }) {
  const { page, provenance, nonce } = props;
  const { hasChanges = false } = usePage();
  const { language, properties, labels, chapters } = page;
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {provenance !== undefined && <meta name="generator" content={provenance} />}
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

/** How changes look: by lines first, which are there on paper, in forced colours and for those who see few colours. */
const CHANGE_STYLE = `
:root { --inserted: #e3f4e6; --inserted-line: #2f7355; --deleted: #fbe6e6; --deleted-line: #a33a3a; --moved: #e6edfa; --moved-line: #3a5fa3; }
@media screen and (prefers-color-scheme: dark) {
  :root { --inserted: #173524; --inserted-line: #6fbf94; --deleted: #42201f; --deleted-line: #e08a8a; --moved: #1c2c4a; --moved-line: #8fb0ea; }
}
ins, del { print-color-adjust: exact; text-decoration-thickness: 0.08em; }
ins { text-decoration-line: underline; text-underline-offset: 0.15em; text-decoration-color: var(--inserted-line); background: var(--inserted); }
del { text-decoration-line: line-through; text-decoration-color: var(--deleted-line); background: var(--deleted); }
ins.moved-here { text-decoration-style: double; text-decoration-color: var(--moved-line); background: var(--moved); }
del.moved-away { text-decoration-line: none; background: var(--moved); }
.whole:is(ins, del) { display: block; margin-inline-start: -0.8rem; padding-inline-start: calc(0.8rem - 3px); border-inline-start: 3px solid; background: none; }
.whole:is(ins) { border-color: var(--inserted-line); text-decoration-line: none; }
.whole:is(del) { border-color: var(--deleted-line); }
.whole:is(.moved-here, .moved-away) { border-inline-start-style: double; border-color: var(--moved-line); }
:is(td, th, dd) > .whole:is(ins, del) { margin-inline-start: 0; padding-inline-start: 0; border: 0; }
.whole:is(ins) :is(p, li, h2, h3, h4, dd, dt), td > .whole:is(ins) p { background: var(--inserted); }
.whole:is(del) :is(p, li, h2, h3, h4, dd, dt) { background: var(--deleted); }
.whole.moved-here :is(p, li, h2, h3, h4, dd, dt), .whole.moved-away p { background: var(--moved); }
.code, .number { white-space: nowrap; }
del + ins { margin-inline-start: 0.2em; }
.left { color: var(--quiet); font-size: 0.875rem; }
.change-legend { margin-block-start: 0.9rem; font-size: 0.875rem; }
.change-legend > * { padding-inline: 0.3em; }
@media (forced-colors: active) {
  ins, del, :is(ins, del) * { background: none !important; }
}
@media print {
  .change-legend, .left { font-size: 8.5pt; }
}
`;
