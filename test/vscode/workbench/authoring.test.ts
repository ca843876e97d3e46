import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench } from '../harness/workbench.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, '.vscode-test', 'run', 'workbench');
const workspace = join(folder, 'workspace');

let workbench: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'test', 'vscode', 'workspace'), workspace, { recursive: true });
  workbench = await openWorkbench({
    open: workspace,
    developmentPaths: [root],
    userData: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
  });
  page = workbench.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole('treeitem', { name: 'valley-2025.mission' }).waitFor();
});

afterAll(() => workbench.close());

test('a finding is typed, seen to lack a tag, tagged, found in the outline and exported, by keys alone', async () => {
  await pick('Control+P', 'valley-2025.mission');
  await editor().getByText('utility-meeting').first().waitFor();

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('finding gap: The pump house has no fence.');
  await page.keyboard.press('Escape');
  await squiggles().waitFor();

  await page.keyboard.press('Home');
  for (let i = 0; i < 'finding gap'.length; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' #sup');
  await suggestion('supply').waitFor();
  await page.keyboard.press('Enter');
  await squiggles().waitFor({ state: 'detached' });

  await pick('Control+Shift+O', 'The pump house has no fence');
  await pick('F1', 'Mission Report: Export');
  await page.getByPlaceholder('Which format do you need?').waitFor();
  await page.keyboard.type('JSON');
  await page.keyboard.press('Enter');
  await page.getByText('Export as JSON').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Exported to valley-2025.json.', { exact: true }).waitFor();

  const exported = JSON.parse(readFileSync(join(workspace, 'valley-2025.json'), 'utf8'));
  expect(exported.findings.at(-1)).toMatchObject({
    title: 'The pump house has no fence.',
    pillars: ['supply'],
  });
});

function editor() {
  return page.locator('.editor-instance .monaco-editor');
}

function squiggles() {
  return editor().locator('.squiggly-error');
}

function suggestion(label: string) {
  return page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();
}

/** Opens a quick pick by its key, types into it, and takes the first row that holds the text. */
async function pick(key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('.quick-input-widget input').waitFor();
  await page.keyboard.type(text);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: text })
    .first()
    .waitFor({ state: 'hidden' });
}
