import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from './desk.ts';
import { picture } from './pictures.ts';

const SENTENCE = 'Nobody at the ministry reads the weekly reports before Monday.';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('authoring', 'examples');
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

// One after the other, each from where the one before left the author; and with keys alone.

test('a finding is written with completions alone', async () => {
  await desk.pick('Control+P', 'selm-2024.mission');
  await desk.editor.getByText('selm-2024').first().waitFor();
  await desk.pick('F1', 'View: Show Mission Report');
  await desk.page.getByRole('treeitem', { name: 'Safe drinking water' }).first().waitFor();
  const report = readFileSync(join(desk.workspace, 'selm-2024.mission'), 'utf8');
  await desk.goToLine(report.slice(0, report.indexOf('uncovered ')).split('\n').length - 1);
  await desk.press('Enter', 'Enter', 'ArrowUp');

  await desk.press('Control+Space');
  for (const proposal of ['finding', 'gap']) await desk.choose(proposal);
  await desk.press('Space');
  for (const proposal of ['severity', 'medium']) await desk.choose(proposal);
  await desk.press('Space');
  await desk.choose('stated');
  await desk.press('Space');
  for (const proposal of ['by', 'ilves']) await desk.choose(proposal);
  await desk.press('Space');
  await desk.choose('in');
  await picture(desk, 'completion');
  await desk.choose('opening');
  await desk.page.keyboard.type(`: ${SENTENCE}`);

  await textIs(`finding gap severity medium stated by ilves in opening: ${SENTENCE}`);
});

test('a finding without a tag is underlined until the quick fix tags it', async () => {
  await squiggles().waitFor();
  await desk.page.getByRole('treeitem', { name: 'Must be corrected' }).first().waitFor();
  // The light bulb says that there is something to offer; before, the text is still looked at.
  await desk.page.locator('.lightBulbWidget:visible').waitFor();
  const fix = desk.page.getByRole('option', { name: /^Tag it #warning/ });
  const open = () => desk.pressFor(fix, 'Escape', 'Control+.');
  await open();
  await picture(desk, 'quick-fix');
  await desk.arrowTo(fix, open);
  await desk.press('Enter');
  await squiggles().waitFor({ state: 'detached' });
  await textIs(`in opening #warning: ${SENTENCE}`);
});

test('the preview beside it shows the finding, and each key at once', async () => {
  await desk.press('Control+K', 'v');
  const preview = await desk.preview();
  await preview.getByText(SENTENCE).waitFor();
  for (const name of ['editor', 'preview'])
    await picture(desk, name, { before: () => desk.press('ArrowLeft', 'ArrowRight') });
  await desk.press('ArrowLeft');
  for (let i = 1; i <= 'morning'.length; i++) {
    await desk.press('morning'.charAt(i - 1));
    await preview.getByText(`before Monday${'morning'.slice(0, i)}.`).waitFor();
  }
  for (const _ of 'morning') await desk.press('Backspace');
  await preview.getByText(SENTENCE).waitFor();
});

test('the report is exported as a page with the finding on it', async () => {
  await desk.pick('F1', 'Mission Report: Send or Export…');
  await desk.sendAs('Web page (HTML)');
  await picture(desk, 'export');
  const page = readFileSync(join(desk.workspace, 'selm-2024.html'), 'utf8');
  expect(page.includes(SENTENCE)).toBe(true);
});

test('the same for partners takes two keys once it was so: one opens the page, one writes', async () => {
  const { page } = desk;
  const open = async () => {
    await desk.toEditor();
    await desk.pick('F1', 'Mission Report: Send or Export…');
    await expect.poll(async () => (await desk.pageWith('.send .go')).locator('.outcome').count()).toBe(0);
    return desk.pageWith('.send .go');
  };
  const first = await open();
  await first.getByRole('radio', { name: 'Partners', exact: true }).press('Space');
  await first.getByRole('button', { name: 'Write 1 file for partners' }).waitFor();
  await first.getByRole('checkbox', { name: 'Markdown' }).press('Space');
  await first.getByRole('button', { name: 'Write 2 files for partners' }).press('Enter');
  await first.locator('.outcome', { hasText: '2 files are written' }).waitFor();
  const made = ['html', 'md'].map(ending => join(desk.workspace, `selm-2024.partner.${ending}`));
  for (const file of made) rmSync(file);
  const again = await open();
  await again.locator('.go:focus', { hasText: 'Write 2 files for partners' }).waitFor();
  await page.keyboard.press('Enter');
  await again.locator('.outcome', { hasText: '2 files are written' }).waitFor();
  expect(made.filter(file => !existsSync(file))).toEqual([]);
});

/** Saves, and waits until the file says so. */
async function textIs(text: string): Promise<void> {
  const isSaved = async () => (await desk.saved('selm-2024.mission')).includes(text);
  await expect.poll(isSaved, { message: text }).toBe(true);
}

function squiggles() {
  return desk.editor.locator('.squiggly-error');
}
