/** How the page looks on paper: A4, numbered pages, nothing torn that belongs together. */
import { cssString } from './css-string.ts';

export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 19mm 18mm; }
@media print {
  html { scroll-behavior: auto; }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.38; }
  :target { background: none; }
  a, .contents a { color: inherit; text-decoration: none; }
  .code { color: var(--accent); }
  .skip { display: none; }
  main > .chapter > *, .telling, .event, .objective, .people, .organizations, .chart, .disclaimer, .lead { max-width: none; }
  .cover { padding-block: 0 0.9rem; }
  h1 { margin-block: 1rem 0.3rem; font-size: 19pt; }
  .when { font-size: 11pt; }
  .particulars { grid-template-columns: 1fr 1fr; gap: 0.4rem 2rem; margin-block-start: 0.8rem; font-size: 9pt; }
  .disclaimer, .lead { margin-block-start: 0.7rem; }
  .contents { padding-block: 0.8rem; font-size: 9pt; }
  .contents li { margin-block: 0.15rem; break-inside: avoid; }
  .contents li > a { padding-inline-end: 3em; }
  .contents .page { flex: none; inline-size: 3em; margin-inline: auto -3em; text-align: end; }
  .chapter { padding-block-start: 0; margin-block-start: 1.1rem; }
  /* Room for what rises above a line, as of Arabic: browsers leave it on the page before. */
  .chapter > h2, .pillar > h3, .event h3 { margin-block-start: -0.2rem; padding-block-start: 0.2rem; }
  .chapter > h2 { margin-block-end: 0.5rem; font-size: 13pt; }
  .pillar { margin-block-start: 1rem; }
  .pillar > h3 { font-size: 11pt; padding-block-end: 0.2rem; }
  p + p, p + ul, p + ol, ul + p, ol + p { margin-block-start: 0.5em; }
  h2, h3, h4, figcaption, :is(.chapter, .event) > p:has(+ :is(.wide, ul, ol)) { break-after: avoid; }
  h2, h3, h4, .action, .chart, .objective, .uncovered, .no-action, tr, li, img, .organizations > div, .statement, .facts, .marks, .ask { break-inside: avoid; }
  .telling > :has(+ .marks, + .facts), .telling > .statement:not(:last-child), .ask-head, .event .facts:not(:last-child) { break-after: avoid; }
  :is(.telling, .ask) > .facts { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  li:first-child:not(:last-child), table:not(.statements, .matrix) > tbody > tr:first-child:not(:last-child) { break-after: avoid; }
  li:last-child:not(:first-child), .statements > tbody > tr:last-child { break-before: avoid; }
  .finding { --aside: 12mm; padding-block: 0.5rem; }
  .finding h4 { line-height: 1.35; }
  .marks, .facts { display: block; font-size: 8.5pt; line-height: 1.35; }
  .telling > .marks, .telling > .marks li, .marks + .facts, .facts div, .facts dt, .facts dd { display: inline; }
  .facts dt::after { content: var(--colon); }
  .pillar > .facts { break-after: avoid; }
  .telling > .marks { padding: 0; }
  .facts div + div::before, .marks + .facts div:first-child::before { content: " · "; }
  .telling > .marks:empty { display: none; }
  .ask { margin-block-start: 0.5rem; padding: 0.35rem 0.7rem; }
  .event + .event { margin-block-start: 0.6rem; }
  .event h3, .event .facts { margin-block-end: 0; }
  .event .facts { margin-block-start: 0; }
  .event .facts:not(:last-child) { margin-block-end: 0.35rem; }
  .objective + .objective { margin-block-start: 0.4rem; }
  .people li { margin-block: 0.15rem; }
  dl.organizations { columns: 2; column-gap: 2rem; font-size: 9pt; }
  .organizations > div { grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0.5rem; padding-block: 0.15rem; }
  .chart { margin-inline-end: 1px; padding: 0.5rem 0.8rem; }
  .chart th, .chart td { padding-block: 0.15rem; }
  .ask, .bar, .swatch, .statements * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .wide { overflow: visible; }
  th, td { padding: 0.25rem 0.4rem; }
  /* Words break rather than make a table wider than the page: what is beyond its edge is lost. */
  .prose { overflow-wrap: anywhere; }
  .prose .crowded { white-space: normal; }
  .prose.small { font-size: 8.5pt; }
  .prose.smallest { font-size: 7pt; }
  .prose.smallest :is(th, td) { padding-inline: 0.15rem; }
  /* Fixed, for browsers print everything smaller where one long word makes a table too wide. */
  .statements, .matrix { table-layout: fixed; min-width: 0; overflow-wrap: anywhere; font-size: 8.5pt; line-height: 1.3; }
  .matrix { font-size: 8pt; }
  .statements .statement { font-size: 9.5pt; line-height: 1.3; break-inside: auto; }
  .statements > * > tr > th:first-child { padding-inline: 0.3rem 0; }
  .statements > tbody > tr:has(tr:nth-child(3)) { break-inside: auto; }
  .statements * { break-after: auto; break-before: auto; }
  .statements > tbody > .parted { break-after: avoid; }
  tbody:first-of-type > tr:first-child, table:not(.statements, .matrix) > tbody > tr:last-child { break-before: avoid; }
  img { max-height: 110mm; width: auto; }
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
