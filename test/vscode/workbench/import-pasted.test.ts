import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Desk, sitDown } from './desk.ts';
import { picture } from './pictures.ts';

const fromWord = readFileSync(
  new URL('../../fixtures/import/pasted-from-word.html', import.meta.url),
  'utf8',
);

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('import-pasted', 'test/vscode/workspace');
  for (const [name, bytes] of [
    ['empty.mission', ''],
    ['apart.mission', ''],
    ['section.mission', 'section s: What we saw\n'],
    ['shown.mission', 'section s: S\n\n    A bridge.\n'],
    ['bridge.png', PICTURE],
  ] as const)
    writeFileSync(join(desk.workspace, name), bytes);
  await openFile('valley-2025.mission', 'utility-meeting');
  // Only now is the extension there.
  await desk.page.locator('.codelens-decoration').first().waitFor();
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('what is copied from Word comes as indented prose, and as findings where that is chosen', async () => {
  await openFile('section.mission', 'What we saw');
  await desk.page.keyboard.press('Control+End');
  await paste({ 'text/html': fromWord, 'text/plain': 'Findings\n· Case backlogs …' });
  await desk.editor.getByText('most of all in the north').first().waitFor();
  expect(await desk.saved('section.mission')).toMatch(
    /^section s: What we saw\n\n {4}Findings\n\n {4}- Case backlogs in courts are large;\n/,
  );

  await desk.page.locator('.post-edit-widget').click();
  await desk.page.getByRole('option', { name: /Paste as \d+ findings/ }).waitFor();
  await picture(desk, 'import/paste');
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('Enter');
  await desk.editor.getByText('finding').nth(2).waitFor();
  expect(await desk.saved('section.mission')).toMatch(
    /^section s: What we saw\n\nfinding: Findings\n[\s\S]*\nfinding: Case backlogs in courts are large;\n/,
  );
});

test('a file that is dropped on an empty report becomes that report', async () => {
  await openEmpty('empty.mission');
  await drop({ name: 'plan.pdf', text: '%PDF' });
  await desk.page.getByText('“plan.pdf” was not imported.').first().waitFor();
  await drop({ name: 'notes.txt', text: 'Mission to the Lower Valley\n\nFindings\n\n- Wells are dry.\n' });
  await desk.editor.getByText('Wells are dry').first().waitFor();
  await desk.page
    .getByText(/is now a report, not saved yet/)
    .first()
    .waitFor();
  expect(await desk.saved('empty.mission')).toMatch(
    /^mission lower-valley: [\s\S]*^finding: Wells are dry\.$/m,
  );
});

test('a picture that is dragged from the explorer into a text is shown there', async () => {
  await openFile('shown.mission', 'A bridge');
  const line = await desk.editor.getByText('A bridge').first().boundingBox();
  const picture = desk.page.getByRole('treeitem', { name: 'bridge.png' });
  // The explorer may still put in what was saved last, and move its rows under the mouse.
  const isUnderMouse = async () => {
    await picture.hover();
    return picture.evaluate(row => row.matches(':hover'));
  };
  await expect.poll(isUnderMouse).toBe(true);
  await desk.page.mouse.down();
  const [x, y] = [(line?.x ?? 0) + 40, (line?.y ?? 0) + 6];
  await desk.page.mouse.move(x, y + 60, { steps: 5 });
  await desk.page.keyboard.down('Shift');
  await desk.page.mouse.move(x, y, { steps: 5 });
  await desk.page.mouse.up();
  await desk.page.keyboard.up('Shift');
  await desk.editor.getByText('what it shows').first().waitFor();
  await desk.page.keyboard.type('The old bridge');
  expect(await desk.saved('shown.mission')).toContain('![The old bridge](bridge.png)');
});

test('the page beside a report that was dropped shows what became of each piece, and leads there', async () => {
  await openEmpty('apart.mission');
  await drop({
    name: 'notes.txt',
    text: 'Mission to the Upper Valley\n\nBackground\n\nThe <b>bridge</b> is closed.\n\nFindings\n\n- Wells are dry.\n',
  });
  const page = await desk.pageWith('.piece:has-text("bridge") .link');
  const bridge = page.locator('.piece', { hasText: 'bridge' });
  await desk.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await bridge.getByText('line 5').waitFor();
  await bridge.getByText('The <b>bridge</b> is closed.').waitFor();

  // What is selected in the report says where it stands.
  await bridge.locator('.words').click();
  await desk.editor.locator('.selected-text').first().waitFor();
  await picture(desk, 'import/beside');

  // From the keyboard: to the next piece, and from there into the report.
  const link = bridge.getByRole('button', { name: /^Text, line/ });
  await link.focus();
  await desk.press('ArrowDown');
  await page.locator('.piece[aria-current] .words').getByText('Findings').waitFor();
  await link.press('Enter');
  await desk.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await desk.press('Delete');
  await link.press('Enter');
  await page.getByRole('status').getByText('no longer in the report').waitFor();
});

async function openFile(name: string, text: string): Promise<void> {
  await desk.pick('Control+P', name);
  await desk.page.locator('.tab.active', { hasText: name }).waitFor();
  if (text !== '') await desk.editor.getByText(text).first().waitFor();
}

async function openEmpty(name: string): Promise<void> {
  await openFile(name, '');
  await expect.poll(() => desk.editor.locator('.view-line').allTextContents()).toEqual(['']);
}

/** Gives the editor a clipboard, as the browser does on Ctrl+V. */
async function paste(forms: Readonly<Record<string, string>>): Promise<void> {
  await desk.page.evaluate(given => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, forms);
}

/** Drops a file from outside, with the key held that drops it into the text. */
async function drop(file: { readonly name: string; readonly text: string }): Promise<void> {
  await desk.page.evaluate(({ name, text }) => {
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
