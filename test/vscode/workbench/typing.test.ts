import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { EVERYTHING } from '../../support/runs.ts';
import { expectTypedBlind, openFromExplorer } from './blind.ts';
import { type Desk, sitDown } from './desk.ts';

const REPORT = 'selm-2025.mission';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('typing', 'examples');
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('a report, typed blind, is as it was, and nothing in it is red', async () => {
  await expectTypedBlind(desk, REPORT, 'letters');
}, 1_800_000);

test('a sentence at the margin is offered as text of the entry above, and is by the Tab key', async () => {
  await openFromExplorer(desk, REPORT);
  await desk.press('Control+End', 'Enter');
  const head = 'suggestion to "the press"';
  const caret = (column: number) => desk.page.getByText(new RegExp(`^Ln \\d+, Col ${column}$`)).waitFor();
  await desk.page.keyboard.type(head);
  await caret(head.length + 5);
  // At its colon the entry finds the margin, and the caret with it.
  await desk.page.keyboard.type(':');
  await caret(head.length + 2);
  await desk.page.keyboard.type(' The press should be told.');
  await desk.press('Enter');
  await desk.page.keyboard.type('It should be told soon.');
  // It is offered when it is underlined, which is when its author pauses.
  const offered = () => desk.page.evaluate(LINE_ENDS);
  await expect.poll(offered).toContain('Tab: make it text');
  await desk.press('Tab');
  // The server says what becomes of it: what is saved before that is the sentence at the margin.
  await expect.poll(offered).not.toContain('Tab: make it text');
  const text = 'The press should be told.\n\n    It should be told soon.';
  await expect.poll(() => desk.saved(REPORT)).toContain(text);
});

// Typing takes its time, so the longer of the two reports is dictated.
test.runIf(EVERYTHING)(
  'a longer report, typed blind, is as it was, and nothing in it is red',
  async () => {
    await expectTypedBlind(desk, 'selm-2024.mission', 'dictation');
  },
  1_800_000,
);

/** What is written behind the ends of lines, as styles. */
const LINE_ENDS = `[...document.querySelectorAll('.view-line span')]
  .map(span => getComputedStyle(span, '::after').content).join(' ')`;
