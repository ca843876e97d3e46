/** From a key in the editor to the page in the preview, in VS Code itself: `npm run bench -- --preview`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { HANG } from '../support/patience.ts';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';
import { least, median, p95 } from './measure.ts';
import { unseenStatements } from './unseen.ts';

/** Lines of a report, and the milliseconds within which its page is to follow a key. */
const WITHIN = { 240: 100, 3000: 250 } as const;
const KEYS = process.argv.includes('--brief') ? 4 : 21;
/** Where keys are typed, and which: no other word of a report begins with two of them. */
const PLACES = { finding: 'x', recommendation: 'z' } as const;
/** What the checks and views do behind a key is over after this. */
const PAUSE_MS = 1500;

/** Milliseconds from a key until its page reaches the preview, and until it is painted there. */
interface Taken {
  readonly reached: number;
  readonly painted: number;
}

// Where it lies: it looks for VS Code's server from there.
const harness = pathToFileURL(resolve('test/vscode/harness/workbench.js')).href;
const { openWorkbench }: typeof import('../vscode/harness/workbench.js') = await import(harness);

const folder = resolve('.vscode-test/run/bench-preview');
rmSync(folder, { recursive: true, force: true });
const workspace = join(folder, 'workspace');
mkdirSync(workspace, { recursive: true });
writeFileSync(join(workspace, 'programme.mission'), programmeText(1));
for (const lines of Object.keys(WITHIN))
  writeFileSync(
    join(workspace, `${lines}-lines.mission`),
    asMission(reportContent(1, Number(lines), unseenStatements(1))).replace(
      /^mission \S+:/,
      `mission m-${lines}:`,
    ),
  );

const { page, close } = await openWorkbench({
  open: workspace,
  developmentPaths: [resolve('.')],
  userData: join(folder, 'user'),
  extensions: join(folder, 'extensions'),
  // So that an arrow down goes to the next line of the text.
  settings: { '[mission-report]': { 'editor.wordWrap': 'off' } },
});
page.setDefaultTimeout(HANG);
await page.getByRole('tab', { name: 'Mission Report' }).waitFor();
try {
  for (const [lines, wanted] of Object.entries(WITHIN)) {
    const frame = await open(page, `${lines}-lines.mission`);
    for (const [entry, key] of Object.entries(PLACES)) {
      const taken = await take(page, frame, entry, key);
      const of = (what: keyof Taken) => taken.map(each => each[what]);
      const say = (of: readonly number[]) =>
        [median(of), p95(of), least(of)].map(ms => ms.toFixed(0)).join(' / ');
      process.stdout.write(
        `${lines} lines: painted ${say(of('painted'))} ms after a key in a ${entry}, of which ${say(of('reached'))} until the page came (median / p95 / least; wanted ${wanted})\n`,
      );
    }
  }
} finally {
  await close();
}

/** Opens a report with its preview, which notes when it shows what was `typed`. */
async function open(page: Page, file: string): Promise<Frame> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(file);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  const frame = await previewIn(page);
  await page.keyboard.press('Control+1');
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      event => Object.assign(globalThis, { pressed: performance.timeOrigin + event.timeStamp }),
      true,
    );
  });
  await frame.evaluate(() => {
    addEventListener('message', ({ data, timeStamp }) => {
      const { typed } = globalThis as { typed?: string };
      // On a busy machine the page of an earlier key may come now.
      if (data?.type !== 'show' || typed === undefined) return;
      if (!JSON.stringify(data.update).includes(typed)) return;
      const reached = performance.timeOrigin + timeStamp;
      requestAnimationFrame(() =>
        setTimeout(() =>
          Object.assign(globalThis, {
            shown: { reached, painted: performance.timeOrigin + performance.now() },
          }),
        ),
      );
    });
  });
  return frame;
}

/** Types into the text of the next such entry. */
async function take(page: Page, frame: Frame, entry: string, letter: string): Promise<readonly Taken[]> {
  await page.keyboard.press('Control+F');
  await page.keyboard.type(`${entry} `);
  await page.keyboard.press('Escape');
  for (const key of ['ArrowDown', 'End', 'Space']) await page.keyboard.press(key);
  await page.waitForTimeout(2 * PAUSE_MS);
  const taken: Taken[] = [];
  for (let key = 0; key <= KEYS; key++) {
    await frame.evaluate(
      typed => {
        Object.assign(globalThis, { typed, shown: undefined });
      },
      ` ${letter.repeat(key + 1)}`,
    );
    await page.keyboard.press(letter);
    const shown = await frame.waitForFunction(() => (globalThis as { shown?: Taken }).shown);
    const { reached, painted } = (await shown.jsonValue()) as Taken;
    const pressed = await page.evaluate(() => (globalThis as { pressed?: number }).pressed ?? 0);
    // The first warms up what is compiled late.
    if (key > 0) taken.push({ reached: reached - pressed, painted: painted - pressed });
    await page.waitForTimeout(PAUSE_MS);
  }
  return taken;
}

async function previewIn(page: Page): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames())
      if (
        await frame
          .locator('main#report')
          .count()
          .catch(() => 0)
      )
        return frame;
    await page.waitForTimeout(100);
  }
}
