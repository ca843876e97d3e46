/** What belongs together on paper stands on one page, wherever a page happens to end. */
import { expect, test } from 'vitest';
import { PRINT_STYLE } from '../../src/export/html/print-style.ts';
import { contentsIn } from '../../src/export/pdf/read-pdf.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { withPrinter } from '../support/print.ts';

/** How far down a page something begins, in millimetres, from its middle to below its end. */
const DEPTHS = Array.from({ length: 36 }, (_, step) => 120 + step * 4);

const PARTS = [0, 1, 2, 3, 4];

/** Each of several parts, none of which may stand alone at the beginning, or at the end, of a page. */
const WHOLES = {
  list: (id: (part: number) => string) =>
    `<ul>${PARTS.map(part => `<li id="${id(part)}">Item</li>`).join('')}</ul>`,
  table: (id: (part: number) => string) => tableOf('', id),
  'table of findings': (id: (part: number) => string) => tableOf('statements', id),
};

function tableOf(look: string, id: (part: number) => string): string {
  const rows = PARTS.map(part => `<tr id="${id(part)}"><th>F</th><td>Row</td></tr>`);
  return `<table class="${look}"><thead><tr><th>No.</th><th>Finding</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

test.skipIf(!findBrowser())('no part of a list or of a table stands alone on paper', async () => {
  const drafts = await withPrinter(async print => {
    const read: (readonly [name: string, places: Awaited<ReturnType<typeof contentsIn>>])[] = [];
    for (const [name, whole] of Object.entries(WHOLES)) {
      const draft = await print(new TextEncoder().encode(pageOf(whole)), { isDraft: true });
      read.push([name, await contentsIn(draft)]);
    }
    return read;
  });
  for (const [name, places] of drafts) {
    if (places === 'none') throw new Error(`nothing was printed of the ${name}`);
    const torn = DEPTHS.map(depth => PARTS.map(part => places.get(idOf(depth)(part)))).filter(
      pages => new Set(pages).size > 1,
    );
    expect(torn.length, name).toBeGreaterThan(0);
    expect(
      torn.filter(pages => pages.at(-1) !== pages.at(-2)),
      name,
    ).toEqual([]);
    // The first finding is kept with the head of its table.
    if (name !== 'table of findings') expect(torn.filter(([one, other]) => one !== other)).toEqual([]);
  }
});

const idOf = (depth: number) => (part: number) => `p${depth}-${part}`;

function pageOf(whole: (id: (part: number) => string) => string): string {
  const told = DEPTHS.map(
    depth => `<div style="break-before: page; height: ${depth}mm"></div>${whole(idOf(depth))}`,
  );
  const links = DEPTHS.flatMap(depth => PARTS.map(part => `<a href="#${idOf(depth)(part)}">to</a>`));
  return `<!DOCTYPE html><title>Torn</title><style>${PRINT_STYLE}</style>${told.join('')}${links.join(' ')}`;
}
