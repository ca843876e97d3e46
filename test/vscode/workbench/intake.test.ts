import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench } from '../harness/workbench.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, '.vscode-test', 'run', 'workbench-intake');
const workspace = join(folder, 'workspace');
const fromWord = readFileSync(
  new URL('../../fixtures/intake/pasted-from-word.html', import.meta.url),
  'utf8',
);

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let workbench: Awaited<ReturnType<typeof openWorkbench>>;
let page: Page;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'test', 'vscode', 'workspace'), workspace, { recursive: true });
  writeFileSync(join(workspace, 'empty.mission'), '');
  writeFileSync(join(workspace, 'section.mission'), 'section s: S\n');
  writeFileSync(join(workspace, 'shown.mission'), 'section s: S\n\n    A bridge.\n');
  writeFileSync(join(workspace, 'bridge.png'), PICTURE);
  workbench = await openWorkbench({
    open: workspace,
    developmentPaths: [root],
    userData: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
  });
  page = workbench.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole('treeitem', { name: 'valley-2025.mission' }).waitFor();
  await openFile('valley-2025.mission', 'utility-meeting');
  await page.locator('.codelens-decoration').first().waitFor();
});

afterAll(() => workbench.close());

test('what is copied from Word comes as indented prose, and as findings where that is chosen', async () => {
  await openFile('section.mission', 'section s');
  await page.keyboard.press('Control+End');
  await paste({ 'text/html': fromWord, 'text/plain': 'Findings\n· Case backlogs …' });
  await editor().getByText('most of all in the north').first().waitFor();
  expect(await saved('section.mission')).toMatch(
    /^section s: S\n\n {4}Findings\n\n {4}- Case backlogs in courts are large;\n/,
  );

  await page.locator('.post-edit-widget').click();
  await page.getByRole('option', { name: /Paste as findings/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await editor().getByText('finding').nth(2).waitFor();
  expect(await saved('section.mission')).toMatch(
    /^section s: S\n\nfinding: Findings\n[\s\S]*\nfinding: Case backlogs in courts are large;\n/,
  );
});

test('a file that is dropped on an empty report becomes that report', async () => {
  await openFile('empty.mission', '');
  await drop({ name: 'notes.txt', text: 'Mission to the Lower Valley\n\nFindings\n\n- Wells are dry.\n' });
  await editor().getByText('Wells are dry').first().waitFor();
  await page
    .getByText(/\d+ of \d+ words placed/)
    .first()
    .waitFor();
  expect(await saved('empty.mission')).toMatch(/^mission lower-valley: [\s\S]*^finding: Wells are dry\.$/m);
});

test('a picture that is dragged from the explorer into a text is shown there', async () => {
  await openFile('shown.mission', 'A bridge');
  const line = await editor().getByText('A bridge').first().boundingBox();
  await page.getByRole('treeitem', { name: 'bridge.png' }).hover();
  await page.mouse.down();
  const [x, y] = [(line?.x ?? 0) + 40, (line?.y ?? 0) + 6];
  await page.mouse.move(x, y + 60, { steps: 5 });
  await page.keyboard.down('Shift');
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await editor().getByText('what it shows').first().waitFor();
  await page.keyboard.type('The old bridge');
  expect(await saved('shown.mission')).toContain('![The old bridge](bridge.png)');
});

function editor() {
  return page.locator('.editor-instance .monaco-editor');
}

async function openFile(name: string, text: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').waitFor();
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  if (text !== '') await editor().getByText(text).first().waitFor();
}

async function saved(name: string): Promise<string> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  return readFileSync(join(workspace, name), 'utf8');
}

/** Gives the editor a clipboard, as the browser does on Ctrl+V. */
async function paste(forms: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(given => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, forms);
}

/** Drops a file from outside, with the key held that drops it into the text. */
async function drop(file: { readonly name: string; readonly text: string }): Promise<void> {
  await page.evaluate(({ name, text }) => {
    const target = document.querySelector('.editor-instance .monaco-editor .view-lines');
    const box = target?.getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      target?.dispatchEvent(
        new DragEvent(type, {
          dataTransfer,
          bubbles: true,
          cancelable: true,
          shiftKey: true,
          clientX: (box?.x ?? 0) + 20,
          clientY: (box?.y ?? 0) + 8,
        }),
      );
  }, file);
}
