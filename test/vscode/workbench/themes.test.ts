import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { EVERYTHING } from '../../support/runs.ts';
import { type Desk, sitDown, THEMES, type Theme } from './desk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const HIGH_CONTRAST = ['Default High Contrast', 'Default High Contrast Light'] as const;

let desk: Desk;
let preview: Frame;
let cheatSheet: Frame;
beforeAll(async () => {
  desk = await sitDown('themes', 'examples');
  await desk.pick('Control+P', 'selm-2024.mission');
  await desk.editor.getByText('selm-2024').first().waitFor();
  await desk.pick('Control+Shift+O', 'F1 Drinking water');
  await desk.press('Control+K', 'v');
  preview = await desk.preview();
  await preview.locator('[data-at-cursor]').waitFor();
  await desk.toEditor();
  await desk.pick('F1', 'Open the Cheat Sheet');
  cheatSheet = await desk.pageWith('pre.mission');
  for (const frame of [preview, cheatSheet]) await frame.evaluate(axe);
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

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
