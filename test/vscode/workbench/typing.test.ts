import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { countWords } from '../../../src/editor/count-words.ts';
import type { MissionFile } from '../../../src/syntax/generated/ast.ts';
import { readSyntax } from '../../support/read-syntax.ts';
import { typeBlind } from './blind.ts';
import { type Desk, sitDown } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('typing', 'examples');
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test.each(['selm-2025.mission', 'selm-2024.mission'])(
  '%s, typed blind, is as it was, and nothing in it is red',
  async name => {
    const text = saved(name);
    const words = countWords(fileOf(text)).toLocaleString('en');
    await open(name);
    await desk.page.getByRole('button', { name: new RegExp(`^${words} .*words`) }).waitFor();
    const problems = await problemsFound();
    await desk.press('Control+A', 'Delete');
    await typeBlind(desk.page, text);
    // The server has counted the words of the text as it was, and found no problem that was not there.
    await desk.page.getByRole('button', { name: new RegExp(`^${words} .*words`) }).waitFor();
    await expect.poll(problemsFound).toBe(problems);
    await desk.press('Enter', 'Control+S');
    await expect.poll(() => saved(name).trimEnd()).toBe(text.trimEnd());
  },
  900_000,
);

test('a sentence at the margin is offered as text of the entry above, and is by the Tab key', async () => {
  const name = 'selm-2025.mission';
  await open(name);
  await desk.press('Control+End', 'Enter');
  await desk.page.keyboard.type('suggestion to "the press": The press should be told.');
  await desk.press('Enter');
  await desk.page.keyboard.type('It should be told soon.');
  // It is offered when it is underlined, which is when its author pauses.
  const offered = () => desk.page.evaluate(LINE_ENDS);
  await expect.poll(offered).toContain('Tab: make it text');
  await desk.press('Tab');
  // The server says what becomes of it: what is saved before that is the sentence at the margin.
  await expect.poll(offered).not.toContain('Tab: make it text');
  await desk.press('Control+S');
  const text = 'The press should be told.\n\n    It should be told soon.';
  await expect.poll(() => saved(name)).toContain(text);
});

/** What is written behind the ends of lines, as styles. */
const LINE_ENDS = `[...document.querySelectorAll('.view-line span')]
  .map(span => getComputedStyle(span, '::after').content).join(' ')`;

/** Opens a file from the list of files, and goes to its text. */
async function open(name: string): Promise<void> {
  await desk.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await desk.page.getByRole('tab', { name, selected: true }).waitFor();
  await desk.press('Control+1');
  await desk.page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

function saved(name: string): string {
  return readFileSync(join(desk.workspace, name), 'utf8');
}

/** The problems of the folder, as the status bar counts them. */
function problemsFound(): Promise<string | null> {
  return desk.page.getByRole('button', { name: /^Errors: \d+/ }).textContent();
}

function fileOf(text: string): MissionFile {
  return readSyntax(text).entries[0]?.$container as MissionFile;
}
