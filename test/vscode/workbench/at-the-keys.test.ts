import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from './desk.ts';

const REPORT = 'selm-2024.mission';

let desk: Desk;
let lines: string[];
beforeAll(async () => {
  desk = await sitDown('at-the-keys', 'examples');
  lines = readFileSync(join(desk.workspace, REPORT), 'utf8').split('\n');
  await desk.pick('Control+P', REPORT);
  await desk.editor.getByText('selm-2024').first().waitFor();
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('another tag takes the place of the whole of the one around the cursor', async () => {
  const at = lines.findIndex(line => line.startsWith('finding low-chlorine'));
  const line = lines[at] ?? '';
  const [tag = ''] = /(?<=#)[\w-]+/.exec(line) ?? [];
  await desk.goToLine(at + 1, line.indexOf(tag) + 1);
  await desk.press('Control+Space');
  await desk.choose('voice');
  expect((await saved())[at]).toBe(line.replace(tag, 'voice'));
  await desk.press('Control+Z');
  expect((await saved())[at]).toBe(line);
});

test('the problems that are listed are those of the reports that are open', async () => {
  const listed = desk.page.locator('[id="status.problems"]');
  const count = async () => ((await listed.textContent()) ?? '').match(/\d+/g)?.map(Number);
  await expect.poll(count).toEqual([0, 0]);
  await desk.pick('Control+P', 'kosovo-2009.mission');
  await expect.poll(async () => (await count())?.[1]).toBeGreaterThan(0);
  await desk.page.locator('.tab.active .codicon-close').click();
  await expect.poll(count).toEqual([0, 0]);
  await desk.pick('Control+P', REPORT);
  await desk.page.locator('.tab.active', { hasText: REPORT }).waitFor();
});

test('an entry moves as often as the key is pressed, and back', async () => {
  const named = (text: readonly string[]) =>
    text.flatMap(line => /^finding ([\w-]+)/.exec(line)?.[1] ?? []).slice(0, 3);
  const [first, second, third] = named(lines);
  await desk.goToLine(lines.findIndex(line => line.startsWith(`finding ${first}`)) + 1);
  await desk.press('Alt+ArrowDown', 'Alt+ArrowDown');
  await expect.poll(async () => named(await saved())).toEqual([second, third, first]);
  await desk.press('Alt+ArrowUp', 'Alt+ArrowUp');
  await expect.poll(saved).toEqual(lines);
});

test('what is left to do is read with its place, leads there, and is corrected by a key', async () => {
  const at = lines.findIndex(line => line.startsWith('finding logbook'));
  const line = lines[at] ?? '';
  const [tag = ''] = / #[\w-]+/.exec(line) ?? [];
  await desk.goToLine(at + 1, line.indexOf(tag) + tag.length + 1);
  for (const _ of tag) await desk.press('Backspace');
  await desk.pick('F1', 'View: Show Mission Report');
  const row = desk.page.locator('.sidebar').getByRole('treeitem', {
    name: new RegExp(`^F\\d+: This finding must have a pillar.*, line ${at + 1}$`),
  });
  await row.waitFor();
  await desk.arrowTo(row, async () => {
    await desk.pick('F1', 'Focus on Ready to send?');
    await desk.press('Home');
  });
  const fix = desk.page.locator('.quick-input-list .monaco-list-row', { hasText: `Tag it${tag}` });
  await desk.pressFor(fix, 'Control+.');
  await desk.page.keyboard.type(tag.trim());
  await desk.press('Enter');
  await row.waitFor({ state: 'detached' });
  expect((await saved())[at]).toContain(tag);
  await desk.press('Control+Z');
  await expect.poll(async () => (await saved())[at]).not.toContain(tag);
  await desk.page.keyboard.type(tag);
});

test('a slip is corrected with a proposal that shows the line as it will be', async () => {
  const at = lines.findIndex(line => / due [\d-]+ priority/.test(line));
  const line = lines[at] ?? '';
  const [due = ''] = /due [\d-]+/.exec(line) ?? [];
  await desk.goToLine(at + 1, line.indexOf(due) + 'due'.length + 1);
  await desk.press('Backspace', 'Backspace', 'Backspace');
  await desk.page.keyboard.type('by');
  await desk.editor.locator('.squiggly-error').first().waitFor();
  const proposal = desk.page.getByRole('option', { name: due }).first();
  // VS Code shows what it knew when the key was pressed.
  await desk.arrowTo(proposal, () => desk.pressFor(proposal, 'Escape', 'Control+.'));
  await desk.press('Enter');
  await expect.poll(async () => (await saved())[at]).toBe(line);
});

test('what is folded shows its title', async () => {
  const at = lines.findIndex(line => line.startsWith('finding low-chlorine'));
  const [title = '', body = ''] = [lines[at + 1]?.trim(), lines[at + 3]?.trim()];
  const shown = (words: string) => desk.editor.locator('.view-line', { hasText: words });
  await desk.goToLine(at + 2);
  await shown(body).waitFor();
  await desk.press('Control+Shift+BracketLeft');
  await shown(body).waitFor({ state: 'detached' });
  expect(await shown(title).count()).toBe(1);
  await desk.press('Control+Shift+BracketRight');
  await shown(body).waitFor();
});

test('at 200 % each row and the page have room', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 640, height: 400 });
  await desk.pick('F1', 'View: Show Mission Report');
  const row = page.locator('.sidebar').getByRole('treeitem').first();
  await row.waitFor();
  expect(await row.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await desk.press('Control+B');
  await desk.toEditor();
  await desk.pick('F1', 'Mission Report: Open Preview');
  const preview = await desk.preview();
  const overflow = () =>
    preview.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBe(0);
  expect(await preview.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a new report offers what there is where the template left a place', async () => {
  await desk.pick('F1', 'Mission Report: New Report');
  await desk.page.getByText('Leave it empty to decide later').waitFor();
  await desk.page.locator('.quick-input-widget input[type=text]').first().fill('');
  await desk.press('Enter');
  await desk.editor.getByText('mission-id').first().waitFor();
  await desk.press('Escape', 'Escape', 'Control+Home');
  for (const place of ['Ln 1, Col 19', 'Ln 1, Col 33', 'Ln 5', 'Ln 6', 'Ln 7', 'Ln 8', 'Ln 9', 'Ln 12']) {
    await desk.press('Alt+.');
    await desk.page.getByText(new RegExp(`^${place}\\b.*selected`)).waitFor();
  }
  await desk.press('Control+Space');
  await desk.choose('voice');
  await desk.editor.getByText('#voice').first().waitFor();
});

/** The lines of the report, once it is saved. */
async function saved(): Promise<string[]> {
  await desk.toEditor();
  return (await desk.saved(REPORT)).split('\n');
}
