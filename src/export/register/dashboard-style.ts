/** How a register looks, on top of how a report does. */
export const DASHBOARD_STYLE = `
body { max-width: 100rem; }
.figures { display: flex; flex-wrap: wrap; gap: 0.5rem 3rem; margin-block-start: 1.4rem; font-family: var(--plain); }
.figures dt { color: var(--quiet); font-size: 0.875rem; }
.figures dd { margin: 0; font-size: 2rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.cover h2 { margin-block: 1.6rem 0; font: 600 1rem var(--plain); }
.cover h2 + .figures { margin-block-start: 0.6rem; }
.cover h2 + .figures dd { font-size: 1.25rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.5rem; margin-block: 2rem; }
.bar.overdue { fill: var(--alert); }
.filter { display: flex; flex-wrap: wrap; gap: 0.8rem; align-items: baseline; font: 0.875rem var(--plain); margin-block-end: 0.8rem; }
.filter input[type="search"], .filter select, .filter button { max-width: 100%; padding: 0.4rem 0.6rem; border: 1px solid var(--quiet); background: var(--paper); color: var(--ink); font: inherit; }
.filter input[type="search"] { width: 18rem; }
.filter select { max-width: 14rem; }
.choice { display: inline-flex; gap: 0.5rem; align-items: baseline; max-width: 100%; }
.choice > :last-child { min-width: 0; }
@media screen and (max-width: 40rem) {
  .choice { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); width: 100%; }
  .filter .choice > :last-child { width: 100%; max-width: none; }
}
.filter button { cursor: pointer; }
#register td:first-child { min-width: 10rem; }
#register { min-width: 76rem; font-size: 0.8125rem; }
#register th, #register td { padding-inline: 0.4rem; }
#register thead th { position: sticky; inset-block-start: 0; background: var(--paper); }
#register button { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
#register th[aria-sort="ascending"] button::after { content: " ▲"; }
#register th[aria-sort="descending"] button::after { content: " ▼"; }
.pages { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: 0.8rem; align-items: baseline; margin-block: 0; padding-block: 0.6rem; background: var(--paper); font: 0.875rem var(--plain); font-variant-numeric: tabular-nums; }
.pages button { padding: 0.3rem 0.8rem; border: 1px solid var(--quiet); background: none; color: var(--ink); font: inherit; cursor: pointer; }
.pages button:disabled { border-color: var(--line); color: var(--quiet); cursor: default; }
.filter[hidden], .pages[hidden] { display: none; }
@media print { .filter, .pages { display: none; } #register { min-width: 0; font-size: 7pt; } #register thead th { position: static; } #register tr { break-inside: avoid; } .charts { break-inside: avoid; } @page { size: A4 landscape; } }
`;
