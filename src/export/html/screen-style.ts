/** How the page looks on a screen. Every colour is a custom property, so that a theme can set its own. */
export const SCREEN_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ink: #1c2630;
  --quiet: #52606d;
  --line: #d5dce2;
  --tint: #f3f6f8;
  --accent: #14508c;
  --alert: #9b2226;
  --gap: #16405b; --on-gap: #ffffff;
  --need: #5b92c9; --on-need: #08192a;
  --observation: #b3c0cb; --on-observation: #14212c;
  --good-practice: #2f7355; --on-good-practice: #ffffff;
  --unspecified: #dfe4e8; --on-unspecified: #1c2630;
  --text: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif;
  --plain: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191f;
    --ink: #e3e8ed;
    --quiet: #a3b0bc;
    --line: #36414c;
    --tint: #1d242c;
    --accent: #8ab9ea;
    --alert: #f1a1a1;
    --gap: #6aa7d0; --on-gap: #08192a;
    --need: #b4d3f0; --on-need: #08192a;
    --observation: #718294; --on-observation: #0a1016;
    --good-practice: #7cc0a0; --on-good-practice: #06190f;
    --unspecified: #3d4853; --on-unspecified: #eef2f5;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-block-start: 1rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0 auto; padding: 0 1.5rem 4rem; max-width: 78rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--text); overflow-wrap: anywhere;
}
a { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target:not(.chapter, .pillar) { background: var(--tint); }
h1, h2, h3, h4, p, ul, ol, dl, figure { margin: 0; }
p + p, p + ul, p + ol, ul + p, ol + p, .wide + *, p + .wide, ul + .wide, ol + .wide { margin-block-start: 0.75em; }
ul, ol { padding-inline-start: 1.4em; }
li { margin-block: 0.2em; }
h2, h3, h4, .banner, .particulars, .contents, .facts, .marks, .marking, .ask-kind, .code, table, figcaption, .legend, .number {
  font-family: var(--plain);
}
.aloud, .skip:not(:focus) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip:focus { position: absolute; inset-block-start: 0.5rem; background: var(--paper); padding: 0.5rem 1rem; }

.cover { padding-block: 2.5rem 2rem; border-block-end: 1px solid var(--line); }
.banner {
  display: flex; justify-content: space-between; gap: 1rem; padding-block-end: 0.6rem;
  border-block-end: 3px solid var(--accent); font-size: 0.8125rem; letter-spacing: 0.02em;
}
.classification { font-weight: 600; }
h1 { margin-block: 1.6rem 0.4rem; max-width: 30em; font: 600 clamp(1.7rem, 4vw, 2.4rem)/1.2 var(--text); text-wrap: balance; }
.when { color: var(--quiet); font-size: 1.15rem; }
.particulars {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.9rem 2rem;
  margin-block-start: 1.6rem; font-size: 0.875rem; line-height: 1.45;
}
.particulars dt, .facts dt { color: var(--quiet); }
.particulars dd, .facts dd { margin: 0; }
.disclaimer { max-width: 44rem; margin-block-start: 1.4rem; font-size: 0.875rem; color: var(--quiet); }
.lead { max-width: 44rem; margin-block-start: 1.4rem; }

.columns { display: block; }
.contents { padding-block: 1.6rem; font-size: 0.875rem; line-height: 1.4; }
.contents h2 { font-size: 0.875rem; margin-block-end: 0.5rem; color: var(--quiet); font-weight: 600; }
.contents ol { list-style: none; padding: 0; }
.contents ol ol { padding-inline-start: 1.6rem; }
.contents li > a { display: flex; gap: 0.5em; }
.contents li { margin-block: 0.4rem; }
.contents a { color: var(--ink); text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.contents .number { flex: none; min-width: 1.1rem; color: var(--quiet); }
@media screen and (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3.5rem; }
  .contents { position: sticky; inset-block-start: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-block: 2.4rem; }
}

main { min-width: 0; }
.chapter { padding-block-start: 2.4rem; }
.chapter > h2 { margin-block-end: 1rem; font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
.chapter > h2 .number { color: var(--quiet); font-weight: 400; margin-inline-end: 0.35em; }
.chapter > p, .chapter > ul, .chapter > ol, .section > .wide, .annex > .wide, .objective, .event, .people, .organizations { max-width: 44rem; }

.pillar { margin-block-start: 2.2rem; }
.pillar > h3 { padding-block-end: 0.4rem; border-block-end: 1px solid var(--ink); font-size: 1.125rem; line-height: 1.35; font-weight: 600; }
.finding { --aside: 3.6rem; padding-block: 1.15rem; padding-inline-start: var(--aside); border-block-end: 1px solid var(--line); }
.finding h4 { block-size: 0; inline-size: var(--aside); margin-inline-start: calc(-1 * var(--aside)); font-size: 0.9375rem; line-height: 1.8; }
.telling { max-width: 44rem; }
.code { font-weight: 600; font-size: 0.9375rem; text-decoration: none; color: var(--accent); font-variant-numeric: tabular-nums; }
.marks { display: flex; flex-wrap: wrap; gap: 0.15rem 0; margin-block-start: 0.45rem; padding: 0; list-style: none; font-size: 0.8125rem; color: var(--quiet); }
.marks li { margin: 0; }
.marks li + li::before { content: "·"; margin-inline: 0.55em; }
.marks .kind { color: var(--ink); font-weight: 600; }
.marks .high b, .marks .critical b { color: var(--alert); }
.marks b { font-weight: 600; }
.marking { display: inline-block; padding: 0 0.45em; border: 1px solid currentColor; border-radius: 2px; color: var(--alert); font-size: 0.75rem; font-weight: 600; line-height: 1.5; }
.facts { display: flex; flex-wrap: wrap; gap: 0.1rem 1.4rem; margin-block-start: 0.35rem; font-size: 0.8125rem; line-height: 1.5; }
.marks:empty { display: none; }
.facts > div { display: flex; gap: 0.4em; }
.facts dd { min-width: 0; }
.facts dt { flex: none; }
.facts dt::after { content: var(--colon); }
.ask { margin-block-start: 0.9rem; padding: 0.75rem 1rem; background: var(--tint); border-inline-start: 3px solid var(--accent); }
.ask-head { display: flex; flex-wrap: wrap; gap: 0 0.6em; align-items: baseline; }
.ask-kind { font-size: 0.8125rem; color: var(--quiet); }
.ask p + .statement { margin-block-start: 0.15rem; }
.chapter > .ask { max-width: 47.6rem; }
.action { margin-block-start: 0.7rem; padding-block-start: 0.6rem; border-block-start: 1px solid var(--line); }
.no-action, .uncovered, .related { margin-block-start: 0.8rem; color: var(--quiet); }
.no-action strong, .uncovered strong { color: var(--ink); font-weight: 600; }

.event + .event { margin-block-start: 1.4rem; }
.event h3 { font-size: 1rem; line-height: 1.5; font-weight: 600; }
.event h3 .code { margin-inline-end: 0.4em; }
.event .facts { margin-block: 0.2rem 0.6rem; }
.objective + .objective { margin-block-start: 1rem; }
.people { padding: 0; list-style: none; }
.people li { margin-block: 0.4rem; }
.people strong { font-weight: 600; }
.particular { color: var(--quiet); }
.organizations > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1rem; padding-block: 0.35rem; border-block-end: 1px solid var(--line); }
.organizations dt { font-weight: 600; }
.organizations dd { margin: 0; }
.organizations .spelled-out { grid-template-columns: 1fr; gap: 0; }

.chart { max-width: 47.6rem; padding: 1.1rem 1.3rem; border: 1px solid var(--line); }
.chart figcaption { font-size: 0.9375rem; font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; margin-block: 0.3rem 0.6rem; padding: 0; list-style: none; font-size: 0.8125rem; color: var(--quiet); }
.swatch { vertical-align: -1px; }
.chart table { border: 0; table-layout: fixed; }
.chart th, .chart td { border: 0; padding-block: 0.35rem; vertical-align: middle; }
.chart tbody th { width: 38%; padding-inline-start: 0; font-weight: 400; }
.chart tbody th a { color: var(--ink); text-decoration: none; }
.chart tbody th a:hover { text-decoration: underline; }
.chart td.total { width: 2.6rem; text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: 0; }
.chart svg { display: block; }
.swatch.swatch { display: inline-block; }
.figure { font: 600 13px var(--plain); }
.bar { stroke: var(--paper); stroke-width: 1px; }
.bar.gap { fill: var(--gap); } .figure.gap { fill: var(--on-gap); }
.bar.need { fill: var(--need); } .figure.need { fill: var(--on-need); }
.bar.observation { fill: var(--observation); } .figure.observation { fill: var(--on-observation); }
.bar.good-practice { fill: var(--good-practice); } .figure.good-practice { fill: var(--on-good-practice); }
.bar.unspecified { fill: var(--unspecified); } .figure.unspecified { fill: var(--on-unspecified); }

img { max-width: 100%; height: auto; vertical-align: bottom; }
.missing-picture { color: var(--quiet); }
.wide { overflow-x: auto; overflow-wrap: break-word; }
@media screen { .prose col { width: auto; } }
table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; line-height: 1.45; }
th, td { padding: 0.5rem 0.6rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-block-end: 2px solid var(--ink); font-weight: 600; vertical-align: bottom; }
.statements > tbody > .parted, .statements > tbody > .parted > td { border-block-end: none; }
.statements .recommendation > *, .statements .suggestion > *, .statements .request > *, .statements .action > * { background: var(--tint); }
.statements .statement { font: 0.9375rem/1.45 var(--text); }
.statements .facts { display: block; margin-block-start: 0.15rem; }
.statements .facts div, .statements .facts dt, .statements .facts dd { display: inline; }
.statements .facts dt::after { content: var(--colon); }
.statements .facts div + div::before { content: " · "; }
.matrix { table-layout: fixed; min-width: 56rem; }
.at-a-glance .matrix { min-width: 40rem; }
.matrix tbody th { font-weight: 600; }
.matrix .words { white-space: pre-line; }
.matrix tbody th div + div { font-weight: normal; }
.whole { white-space: nowrap; }
.align-center { text-align: center; }
html[dir="ltr"] .align-right, html[dir="rtl"] .align-left, .wide[dir="ltr"] .align-right, .wide[dir="rtl"] .align-left { text-align: right; }
html[dir="rtl"] .align-right, html[dir="ltr"] .align-left, .wide[dir="rtl"] .align-right, .wide[dir="ltr"] .align-left { text-align: left; }
@media screen and (max-width: 40rem) {
  body { padding-inline: 1rem; }
  .finding { --aside: 2.6rem; }
  .chart { padding-inline: 0.8rem; }
  .chart tbody th { width: 50%; }
  .organizations > div { grid-template-columns: 1fr; gap: 0; }
  :is(dl, li, table) a { margin-inline: -4px; padding: 4px; line-height: 24px; }
}
`;
