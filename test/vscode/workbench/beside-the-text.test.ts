import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../support/runs.ts';
import { type Desk, sitDown, THEMES, type Theme } from './desk.ts';

const REPORT = 'selm-2024.mission';
const HIGH_CONTRAST = ['Default High Contrast', 'Default High Contrast Light'] as const;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let desk: Desk;
let preview: Frame;
let lines: string[];
beforeAll(async () => {
  desk = await sitDown('beside-the-text', 'examples');
  lines = readFileSync(join(desk.workspace, REPORT), 'utf8').split('\n');
  await desk.pick('Control+P', REPORT);
  await desk.editor.getByText('selm-2024').first().waitFor();
  await desk.pick('F1', 'View: Show Mission Report');
  await desk.toEditor();
  await desk.press('Control+K', 'v');
  preview = await desk.preview();
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

describe('the preview', () => {
  test('goes where the author goes, and stays there', async () => {
    await goTo('finding diverted-stock');
    await expect.poll(() => topOf('#diverted-stock')).toBeLessThan(700);
    // What the editor draws between its lines a moment later moves both once more; two that chase each other never rest.
    await expect.poll(restsFor500ms).toBe(true);
    expect(await topOf('#diverted-stock')).toBeLessThan(700);
    expect(await preview.evaluate<number>('scrollY')).toBeGreaterThan(0);
  });

  async function restsFor500ms(): Promise<boolean> {
    const before = await preview.evaluate<number>('scrollY');
    await desk.page.waitForTimeout(500);
    return (await preview.evaluate<number>('scrollY')) === before;
  }

  test('takes the text along when it is scrolled', async () => {
    const stays = async () => {
      await preview.evaluate("document.getElementById('slow-confirmation').scrollIntoView()");
      await desk.editor.getByText('slow-confirmation').first().waitFor();
      await expect.poll(restsFor500ms).toBe(true);
      return (await topOf('#slow-confirmation')) < 700;
    };
    // What a slow editor still draws of where it was brings both back there: its reader scrolls again.
    await expect.poll(stays).toBe(true);
  });

  test('leads from a word that is double-clicked to the same word in the text', async () => {
    const statement = preview.locator('#low-chlorine .statement').first();
    await statement.dblclick({ position: { x: 20, y: 10 } });
    const line = lines.findIndex(each => each.startsWith('finding low-chlorine')) + 1;
    await expect.poll(async () => Math.abs((await place()) - line - 1)).toBeLessThan(2);
  });

  test('keeps a part that can’t be read for the moment as it was', async () => {
    await goTo('finding ambulance');
    await desk.press('End');
    for (const _ of 'bad') await desk.press('ArrowLeft');
    await desk.page.keyboard.type(' severity');
    await preview.locator('#ambulance[data-broken]').waitFor();
    expect(await preview.locator('#ambulance').textContent()).toContain('under repair');
    for (const _ of ' severity') await desk.press('Backspace');
    await preview.locator('#ambulance:not([data-broken])').waitFor();
  });

  test('is shown as other readers see it, and as the author does again', async () => {
    const showAs = async (readers: string) => {
      await preview.locator('h1').click();
      await button('Show as Other Readers See It…').click();
      await desk.page
        .getByRole('option', { name: new RegExp(`^${readers}`) })
        .first()
        .click();
    };
    const head = preview.locator('aside.readers');
    await showAs('Partners');
    await head.getByText('Partners').waitFor();
    await desk.page.getByRole('tab', { name: `Preview of ${REPORT} (Partners)` }).waitFor();
    await showAs('Own organization');
    await head.waitFor({ state: 'detached' });
  });

  test('prints and exports from its own menu', async () => {
    await preview.locator('h1').click();
    await button('Print…').click();
    await (await desk.pageWith('.send .go')).getByRole('checkbox', { name: /PDF/, checked: true }).waitFor();
    await desk.page
      .getByRole('tab', { name: `Send ${REPORT}` })
      .locator('.codicon-close')
      .click();
    preview = await desk.preview();
    await preview.locator('h1').click();
    await button('Show Source').waitFor();
    await button('Send or Export…').click();
    await (await desk.pageWith('.send .go')).getByRole('group', { name: 'Who reads it?' }).waitFor();
    await desk.page.getByRole('tab', { name: `Send ${REPORT}` }).waitFor();
    // The text comes to the front where it is, not over the preview, beside which the page stands.
    expect(await desk.page.getByRole('tab', { name: REPORT }).count()).toBe(3);
  });
});

describe('the views', () => {
  /** The names of findings with their first tags, as they stand in the text. */
  async function firstFindings(count: number): Promise<string[]> {
    const heads = (await saved()).matchAll(/^finding ([\w-]+) [\w-]+ (#\w+)/gm);
    return [...heads].slice(0, count).map(([, name, tag]) => `${name} ${tag}`);
  }

  test('send a finding to the place of another, and to another pillar once that is agreed', async () => {
    const places = desk.page.locator('.quick-input-list .monaco-list-row');
    const send = async (finding: string, where: string) => {
      await goTo(`finding ${finding}`);
      await desk.pick('F1', 'Mission Report: Move to');
      await places.filter({ hasText: where }).first().click();
    };
    await send('logbook', 'To the place of F1');
    await desk.page.getByText(/^Ln 95, Col 1$/).waitFor();
    expect(await firstFindings(2)).toEqual(['logbook #treatment', 'low-chlorine #treatment']);
    // One undo.
    await desk.press('Control+Z');
    await send('open-wells', 'Community engagement');
    await desk.page.getByText('its tag #sources becomes #').waitFor();
    await places.filter({ hasText: 'Move, with #voice' }).click();
    await expect.poll(() => firstFindings(99)).toContain('open-wells #voice');
    await desk.toEditor();
    await desk.press('Control+Z');
    await expect.poll(saved).toBe(lines.join('\n'));
  });

  test('show what the report says by pillar, and by objective after one click', async () => {
    const structure = desk.page.locator('.pane', { has: desk.page.getByRole('tree', { name: 'Structure' }) });
    const first = structure.getByRole('treeitem').first();
    await expect.poll(() => first.textContent()).toContain('Safe drinking water');
    await first.hover();
    await structure.getByRole('button', { name: 'Order by Pillar or by Objective' }).click();
    await expect.poll(() => first.textContent()).toContain('O1');
    await desk.keepPicture();
  });

  /** The text as it is, once it is saved. */
  async function saved(): Promise<string> {
    await desk.toEditor();
    return desk.saved(REPORT);
  }

  test('lead with one click to what is left to do, and mend it with another', async () => {
    await goTo('finding weekly-reports');
    await removeTag('#reporting');
    // The server has looked at it.
    await desk.editor.locator('.squiggly-error').first().waitFor();
    const problem = inView('This finding must have a pillar');
    await problem.waitFor();
    // Something must still be mended.
    await statusBar(/\b[1-7]\d %/).waitFor();
    await desk.press('Control+Home');
    await problem.click();
    await expect.poll(place).toBe(lines.findIndex(each => each.startsWith('finding weekly-reports')) + 1);
    await problem.hover();
    await problem.getByRole('button', { name: 'Correct' }).click();
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: '#warning' }).first().click();
    await inView('Nothing is left to do').or(statusBar('100 %')).first().waitFor();
    await expect.poll(() => problem.count()).toBe(0);
  });

  test('say in the status bar how long, how strictly checked and how ready the report is', async () => {
    for (const text of [/^[\d,]+ .*words$/, /^Draft/, /\d+ %/]) await statusBar(text).waitFor();
  });
});

describe('the register', () => {
  test('shows what is chosen, keeps it when it is made anew, and leads to the line', async () => {
    await desk.pick('F1', 'Show the Register of All Reports');
    const first = await register();
    await first.getByLabel('Addressee', { exact: true }).selectOption('National Water Authority');
    const rows = (page: Frame) => page.locator('#register tbody tr').allTextContents();
    const before = await rows(first);
    expect(before.filter(row => !row.includes('National Water Authority'))).toEqual([]);
    await button('Refresh the Register').click();
    await expect.poll(() => first.isDetached()).toBe(true);
    expect(await rows(await register())).toEqual(before);
    await (await register()).getByRole('button', { name: 'Save as a table' }).click();
    await desk.page.locator('.quick-input-widget input[type=text]').first().waitFor();
    await expect
      .poll(() => desk.page.locator('.quick-input-widget input[type=text]').first().inputValue())
      .toMatch(/register\.csv$/);
    await desk.press('Enter');
    const table = join(desk.workspace, 'register.csv');
    await expect.poll(() => existsSync(table)).toBe(true);
    // One record for each row that is shown, below the titles.
    expect(readFileSync(table, 'utf8').trim().split('\r\n')).toHaveLength(before.length + 1);
    const row = (await register()).locator('#register tbody tr', { hasText: 'before the next mission' });
    await row.getByRole('link').first().click();
    await desk.page.getByRole('tab', { name: 'selm-2025.mission', selected: true }).waitFor();
    const text = readFileSync(join(desk.workspace, 'selm-2025.mission'), 'utf8').split('\n');
    const line = text.findIndex(each => each.startsWith('recommendation answer-calls')) + 1;
    await desk.page.getByText(`Ln ${line}, Col 1`, { exact: true }).waitFor();
  });
});

describe('pages in a theme', () => {
  let preview: Frame;
  let cheatSheet: Frame;
  beforeAll(async () => {
    await desk.pick('Control+P', REPORT);
    await desk.page.locator('.tab.active', { hasText: REPORT }).first().waitFor();
    await desk.pick('Control+Shift+O', 'F1 Drinking water');
    await desk.press('Control+K', 'v');
    preview = await desk.preview();
    await preview.locator('[data-at-cursor]').waitFor();
    await desk.toEditor();
    await desk.pick('F1', 'Open the Cheat Sheet');
    cheatSheet = await desk.pageWith('pre.mission');
    for (const frame of [preview, cheatSheet]) await frame.evaluate(axe);
  });

  test.each(EVERYTHING ? (Object.keys(THEMES) as Theme[]) : HIGH_CONTRAST.slice(0, 1))(
    'in %s, all of the preview can be read, and the coloured examples of the cheat sheet',
    async theme => {
      await desk.wear(theme);
      const paper = () => preview.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      const isDark = /Dark|Contrast$/.test(theme);
      await expect.poll(async () => brightness(await paper()) < 128).toBe(isDark);
      // A theme's colours arrive one after the other.
      await expect.poll(() => unreadable(preview)).toEqual([]);
      await expect.poll(() => unreadable(cheatSheet, 'pre.mission')).toEqual([]);
      const coloursOfWords = () =>
        cheatSheet
          .locator('pre.mission span')
          .evaluateAll(words => new Set(words.map(word => getComputedStyle(word).color)).size);
      await expect.poll(coloursOfWords).toBeGreaterThan(6);
    },
  );

  test.each(EVERYTHING ? HIGH_CONTRAST : HIGH_CONTRAST.slice(0, 1))(
    'in %s, the place of the cursor has an outline instead of a tint',
    async theme => {
      await desk.wear(theme);
      const style = () =>
        preview.evaluate<string>("getComputedStyle(document.querySelector('[data-at-cursor]')).outlineStyle");
      await expect.poll(style).toBe('solid');
    },
  );
});

/** The page inside the register. */
async function register(): Promise<Frame> {
  const found = () =>
    desk.page.frames().map(frame =>
      frame
        .locator('#register')
        .count()
        .catch(() => 0),
    );
  let frame: Frame | undefined;
  await expect
    .poll(async () => {
      const counts = await Promise.all(found());
      frame = desk.page.frames()[counts.findIndex(count => count > 0)];
      return frame !== undefined;
    })
    .toBe(true);
  if (!frame) throw new Error('There is no register.');
  return frame;
}

/** Puts the cursor at the beginning of the line that begins so. */
async function goTo(beginning: string): Promise<void> {
  await desk.goToLine(lines.findIndex(each => each.startsWith(beginning)) + 1);
}

/** Takes a tag out of the line of the cursor. */
async function removeTag(tag: string): Promise<void> {
  const line = await place();
  const text = lines[line - 1] ?? '';
  await desk.goToLine(line, text.indexOf(tag) + tag.length + 1);
  for (const _ of tag) await desk.press('Backspace');
  // The entry's code is shown behind its first word.
  const [, before = ''] = /^\S+ (.*) /.exec(text.slice(0, text.indexOf(tag))) ?? [];
  const shown = desk.editor.locator('.view-line', { hasText: before });
  await shown.filter({ hasNotText: tag }).waitFor();
}

/** The line of the cursor, as the status bar says it. */
async function place(): Promise<number> {
  const said = await desk.page.getByText(/^Ln \d+, Col \d+/).textContent();
  return Number(/\d+/.exec(said ?? '')?.[0]);
}

function topOf(selector: string): Promise<number> {
  return preview
    .locator(selector)
    .boundingBox()
    .then(box => box?.y ?? Number.POSITIVE_INFINITY);
}

function inView(text: string): Locator {
  return desk.page.locator('.sidebar').getByRole('treeitem', { name: text }).first();
}

function button(name: string): Locator {
  return desk.page.getByRole('button', { name, exact: true }).first();
}

function statusBar(text: string | RegExp): Locator {
  return desk.page.locator('.statusbar').getByText(text).first();
}

async function unreadable(frame: Frame, within = 'body'): Promise<string[]> {
  const { violations }: AxeResults = await frame.evaluate(
    `axe.run('${within}', { runOnly: ['color-contrast'] })`,
  );
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
