/** A workbench as an author sits at it: with keys and eyes. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { WAIT } from '../../support/patience.ts';
import { openWorkbench } from '../harness/workbench.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What would only distract from what is looked at. */
const TIDY = {
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  // Rows that stick to the top of a tree are there twice.
  'workbench.tree.enableStickyScroll': false,
  'files.exclude': { '.vscode': true },
};
/** When a key that has brought nothing was taken away by something else, in milliseconds. */
const LOST = 10_000;

const SIZE = { width: 1280, height: 800 };

/** Themes that VS Code has, with the class that they give to the workbench. */
export const THEMES = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
} as const;
export type Theme = keyof typeof THEMES;

/** What is open, and what can be done there. */
export interface Desk {
  readonly page: Page;
  /** The folder that is open. */
  readonly workspace: string;
  readonly editor: Locator;
  /** Presses keys one after another, such as `Control+K`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Presses keys until what they bring is seen, as often as something else takes them away. */
  pressFor(seen: Locator, ...keys: readonly string[]): Promise<void>;
  /** Goes with the arrow keys down to a row of a list; `open` opens the list, or gives it the keys, at its top. */
  arrowTo(row: Locator, open: () => Promise<void>): Promise<void>;
  /** Opens a quick pick by its key, writes into it, and takes the row that holds the text once that has the focus. */
  pick(key: string, text: string, row?: string): Promise<void>;
  /** Gives the text in the first group the keys. */
  toEditor(): Promise<void>;
  /** Puts the cursor at the beginning of a line, or at a column, counted from 1, of the text in the first group. */
  goToLine(line: number, column?: number): Promise<void>;
  /** Saves what is in the active editor; the text of a file of the folder then. */
  saved(name: string): Promise<string>;
  /** Types a path into the dialog for files and takes it, until what is to come of it is seen. */
  givePath(path: string, seen: Locator): Promise<void>;
  /** Goes with the arrow keys to a proposal and takes it. */
  choose(proposal: string): Promise<void>;
  /** Chooses one format on the page that sends, and writes it for the readers that are proposed, until it is there. */
  sendAs(format: string): Promise<Frame>;
  /** The page inside the preview. */
  preview(): Promise<Frame>;
  /** The page of ours, in whichever panel, that holds what a selector names. */
  pageWith(selector: string): Promise<Frame>;
  /** Writes the settings of the folder, in place of those before. */
  settle(settings: Readonly<Record<string, unknown>>): void;
  /** Changes to a theme, by its name. */
  wear(theme: Theme): Promise<void>;
  /** Leaves a picture of what is on the screen beside the workspace. */
  keepPicture(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a copy of a folder of this repository, or an empty one, in a display language; the desk's own folder is named
 * after what it is for.
 */
export async function sitDown(name: string, folder?: string, language?: string): Promise<Desk> {
  const place = join(root, '.vscode-test', 'run', name);
  const workspace = join(place, 'workspace');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  if (folder) cpSync(join(root, folder), workspace, { recursive: true });
  // Its reports are no project with those of the repository around it.
  writeFileSync(join(workspace, 'mission-report.config.json'), '{}\n');
  const workbench = await openWorkbench({
    open: workspace,
    developmentPaths: [root],
    userData: join(place, 'user'),
    extensions: join(place, 'extensions'),
    settings: TIDY,
    size: SIZE,
    ...(language === undefined ? {} : { language }),
  });
  const { page } = workbench;
  page.setDefaultTimeout(WAIT);
  await page.getByRole('tab', { name: 'Mission Report' }).waitFor();
  return {
    page,
    workspace,
    editor: page.locator('.editor-instance .monaco-editor'),
    press: keys(page),
    pressFor: (seen, ...keys) => pressFor(page, seen, keys),
    arrowTo: (row, open) => arrowTo(page, row, open),
    pick: picks(page),
    toEditor: () => toEditor(page),
    goToLine: (line, column) => goToLine(page, line, column),
    saved: name => saved(page, join(workspace, name)),
    givePath: (path, seen) => givePath(page, path, seen),
    choose: chooses(page),
    sendAs: format => sendAs(page, format),
    preview: () => pageWith(page, 'main#report'),
    pageWith: selector => pageWith(page, selector),
    settle: settings => settle(workspace, settings),
    wear: theme => wear(page, workspace, theme),
    keepPicture: async () => {
      await page.screenshot({ path: join(place, 'screen.png') });
    },
    close: workbench.close,
  };
}

/** An edit that comes while the text is being saved is saved by the next press only, as an author would see. */
async function saved(page: Page, path: string): Promise<string> {
  const isUnsaved = async () => {
    await page.keyboard.press('Control+S');
    return page.locator('.tab.active.dirty').isVisible();
  };
  await expect.poll(isUnsaved, { interval: 500 }).toBe(false);
  // While a file is being written it is empty for a moment, as it is for the last press.
  const text = () => readFileSync(path, 'utf8');
  await expect.poll(text).not.toBe('');
  return text();
}

/** The dialog puts in a path of its own once it is ready, and passes over a key while it looks up what was typed. */
async function givePath(page: Page, path: string, seen: Locator): Promise<void> {
  const field = page.locator('.quick-input-widget input[type=text]').first();
  await field.waitFor();
  const isSeen = async () => {
    if (await seen.isVisible()) return true;
    if (await field.isVisible()) {
      if ((await field.inputValue()) === path) await page.keyboard.press('Enter');
      else await field.fill(path);
    }
    return false;
  };
  await expect.poll(isSeen, { interval: 500 }).toBe(true);
}

function keys(page: Page): Desk['press'] {
  return async (...pressed) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
}

async function pressFor(page: Page, seen: Locator, pressed: readonly string[]): Promise<void> {
  const comes = async () => {
    if (await seen.isVisible()) return;
    await keys(page)(...pressed);
    await seen.waitFor({ timeout: LOST });
  };
  await vi.waitFor(comes, { timeout: WAIT });
}

async function arrowTo(page: Page, row: Locator, open: () => Promise<void>): Promise<void> {
  const focusedRows = () =>
    page.locator('.monaco-list-row.focused').evaluateAll(rows => rows.map(({ id }) => id));
  const isThere = () => row.evaluate(({ classList }) => classList.contains('focused'));
  const goesOn = async () => {
    const before = await focusedRows();
    await page.keyboard.press('ArrowDown');
    const hasGone = async () => expect(await focusedRows()).not.toEqual(before);
    await vi.waitFor(hasGone, { timeout: LOST, interval: 15 });
  };
  const arrives = async () => {
    await open();
    while (!(await isThere())) await goesOn();
  };
  await vi.waitFor(arrives, { timeout: WAIT });
}

function picks(page: Page): Desk['pick'] {
  return async (key, text, holds = text) => {
    // Enter takes the row that has the focus, which others may have until the list is what was asked for.
    const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: holds }).first();
    // A window that is just being opened takes the keys away from it.
    let presses = 0;
    const open = async () => {
      if (presses++ > 0) {
        process.stderr.write(`${key} was taken away by a window that opens: pressed again.\n`);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press(key);
      await page.locator('.quick-input-widget input').first().waitFor({ timeout: 10_000 });
      // At once: VS Code would look through all commands anew for each letter.
      await page.keyboard.insertText(text);
      await row.waitFor({ timeout: 30_000 });
    };
    await vi.waitFor(open, { timeout: WAIT });
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  };
}

/** Keys that come before the editor has the cursor would go elsewhere. */
async function toEditor(page: Page): Promise<void> {
  // Another group may have the keys now.
  await page.keyboard.press('Control+1');
  await pressFor(page, focusedEditor(page), ['Control+1']);
}

async function goToLine(page: Page, line: number, column = 1): Promise<void> {
  await toEditor(page);
  await picks(page)('Control+G', `${line}:${column}`, `line ${line} and character ${column}`);
  await page.getByText(`Ln ${line}, Col ${column}`, { exact: true }).first().waitFor();
  await focusedEditor(page).waitFor();
}

function focusedEditor(page: Page): Locator {
  return page.locator('.editor-instance .monaco-editor.focused').first();
}

function chooses(page: Page): Desk['choose'] {
  const focused = page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
  const change = (from: string[]) =>
    expect.poll(() => focused.allTextContents(), { interval: 15 }).not.toEqual(from);
  return async proposal => {
    await focused.waitFor();
    for (;;) {
      const labels = await focused.allTextContents();
      if (labels[0] === proposal) break;
      await page.keyboard.press('ArrowDown');
      await change(labels);
    }
    await page.keyboard.press('Enter');
    await change([proposal]);
  };
}

async function sendAs(page: Page, format: string): Promise<Frame> {
  const sending = await pageWith(page, '.send .go');
  const chosen = sending.getByRole('checkbox', { name: format });
  const word = sending.getByRole('checkbox').first();
  if (!(await chosen.isChecked())) await chosen.press('Space');
  if ((await word.isChecked()) && (await word.getAttribute('value')) !== (await chosen.getAttribute('value')))
    await word.press('Space');
  await sending.locator('.send[aria-busy=false]').waitFor();
  // What was chosen a moment ago is shown first, and sent by the next press.
  await pressFor(page, sending.locator('.outcome'), ['Control+Enter']);
  return sending;
}

function pageWith(page: Page, selector: string): Promise<Frame> {
  return vi.waitFor(
    async () => {
      for (const frame of page.frames()) if (await holds(frame, selector)) return frame;
      throw new Error(`There is no page with ${selector}.`);
    },
    { timeout: WAIT },
  );
}

/** False also for a frame that is just being replaced. */
function holds(frame: Frame, selector: string): Promise<boolean> {
  return frame
    .locator(selector)
    .count()
    .then(
      count => count > 0,
      () => false,
    );
}

function settle(workspace: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
}

async function wear(page: Page, workspace: string, theme: Theme): Promise<void> {
  settle(workspace, { 'workbench.colorTheme': theme });
  await page.locator(`.monaco-workbench.${THEMES[theme]}`).waitFor();
}
