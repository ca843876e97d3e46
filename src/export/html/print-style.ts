/** How the page looks on paper: A4, numbered pages, nothing torn that belongs together. */
import { cssString } from './css-string.ts';

export const PRINT_STYLE = `
@page { size: A4; margin: 24mm 22mm 22mm; }
@page matrix { size: A4 landscape; margin: 22mm 18mm 18mm; }
@media print {
  html { scroll-behavior: auto; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  :target { background: none; }
  a, .contents a { color: inherit; text-decoration: none; }
  .code { color: var(--accent); }
  .skip { display: none; }
  .cover { padding-block-start: 0; }
  h1 { font-size: 22pt; }
  .chapter > h2 { font-size: 15pt; }
  .particulars { grid-template-columns: 1fr 1fr; }
  .contents { padding-block: 1.2rem; break-inside: avoid; }
  .chapter { padding-block-start: 1.6rem; }
  h2, h3, h4, figcaption { break-after: avoid; }
  .action, .chart, .objective, .uncovered, .no-action, tr, li, img, .organizations > div { break-inside: avoid; }
  .statement, .ask-head, .marks, .event .facts { break-after: avoid; }
  .ask > .facts { break-before: avoid; }
  .statement, .facts, .marks { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .finding { --aside: 14mm; }
  .finding h4 { line-height: 1.35; }
  .ask, .bar, .swatch { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .chapter.follow-up { page: matrix; }
  .wide { overflow: visible; }
  .matrix { min-width: 0; font-size: 8pt; }
  .matrix th, .matrix td { padding: 0.35rem 0.45rem; }
  img { max-height: 200mm; width: auto; }
  thead { display: table-header-group; }
}
`;

/** What stands in the margins of every printed page but the first. */
export function pageStyle({ left, right }: { left: string; right: string }): string {
  const margin = 'font: 8pt system-ui, "Noto Sans", sans-serif; color: #52606d;';
  return `
@page {
  @top-left { content: ${cssString(left)}; ${margin} }
  @top-right { content: ${cssString(right)}; ${margin} }
  @bottom-right { content: counter(page) " / " counter(pages); ${margin} }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }
`;
}
