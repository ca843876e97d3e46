import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { proseOf, textStart } from '../../../src/syntax/prose.ts';
import { exampleTexts } from '../../support/example-texts.ts';
import { readSyntax } from '../../support/read-syntax.ts';
import { typeBlind } from './blind.ts';
import { type Desk, sitDown } from './desk.ts';

/** Typed last: once it is underlined, the server has checked all that was typed before. */
const LAST = 'finding gap: Nobody has tagged this one.';

const examples = exampleTexts();
let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('typing', 'examples');
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test.each(['selm-2024.mission', 'selm-2025.mission'])(
  '%s, typed blind, has no red in it and every entry as it was meant',
  async name => {
    const text = examples[name] ?? '';
    writeFileSync(join(desk.workspace, name), '');
    await desk.pick('Control+P', name);
    await desk.page.getByRole('tab', { name, selected: true }).waitFor();
    await desk.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await typeBlind(desk.page, text);
    await typeBlind(desk.page, `\n\n${LAST}\n`.trimStart());
    await desk.page.keyboard.press('Control+S');
    await expect.poll(() => savedAs(name).includes(LAST)).toBe(true);
    expect(said(savedAs(name).replace(LAST, ''))).toEqual(said(text));
  },
  240_000,
);

function savedAs(name: string): string {
  return readFileSync(join(desk.workspace, name), 'utf8');
}

/** Each entry's structure and text, whatever their layout, and what can't be read. */
function said(text: string): unknown[] {
  const { entries, faults } = readSyntax(text);
  return [
    ...faults,
    ...entries.map(entry => {
      const { title, body } = proseOf(entry);
      return [text.slice(entry.$cstNode?.offset, textStart(entry)), title.text, body.text];
    }),
  ];
}
