/** Drags with the mouse, as far as the workbench lets it be seen. */
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { WAIT } from '../../support/patience.ts';

/** How often the mouse is moved over a row that shows nothing before it is taken up anew. */
const NUDGES = 40;

/** Drags a row of a tree onto another and drops it there, once the tree shows that it would take it. */
export async function drag(page: Page, row: Locator, onto: Locator): Promise<void> {
  await vi.waitFor(
    async () => {
      await standsStill(page);
      await hold(page, row, onto);
    },
    { timeout: WAIT },
  );
  await page.mouse.up();
}

/** VS Code draws the rows of a tree group by group; the mouse takes none up meanwhile, and the tree is torn by it. */
async function standsStill(page: Page): Promise<void> {
  let before: string | undefined;
  const isStill = async () => {
    const drawn = page.locator('.sidebar .monaco-list-row');
    const now = await drawn.evaluateAll(rows =>
      rows.map(row => `${row.getBoundingClientRect().top} ${row.textContent}`).join('\n'),
    );
    const isSame = now === before;
    before = now;
    return isSame;
  };
  await expect.poll(isStill, { interval: 250 }).toBe(true);
}

/** Rows that are drawn anew just now are not taken up, and nothing is shown then. */
async function hold(page: Page, row: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await middleOf(row), await middleOf(onto)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // What is not moved is clicked, and what is moved less than a few pixels too.
  await page.mouse.move(from.x + 20, from.y + 8, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  // A mouse that rests tells nothing here; where a person drags, the browser goes on asking.
  for (let nudges = 0; nudges < NUDGES; nudges++) {
    await page.mouse.move(to.x + (nudges % 2), to.y);
    if (/drop-target/.test((await onto.getAttribute('class')) ?? '')) return;
  }
  process.stderr.write('A row was not taken up by the mouse: taken up anew.\n');
  await page.mouse.up();
  throw new Error('The row is not dragged.');
}

async function middleOf(row: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await row.boundingBox();
  if (!box) throw new Error('The row is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
