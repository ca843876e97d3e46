/** An author who types a report as into any other program: no Tab, no Backspace, and what is proposed is not taken. */
import type { Page } from 'playwright-core';

const STARTS_TEXT = /^(?:section|annex|finding|meeting|visit)\b.*:|:$/;
const WITH_COLON = /^[a-z-]+\b[^\n]*:/;

/** The keys for a text, line by line: Enters, and what is typed then. */
export function* strokesFor(text: string): Generator<{ readonly enters: number; readonly words: string }> {
  let isIndented = false;
  let before: string | undefined;
  let gap = 0;
  let answers = 0;
  for (const line of text.trimEnd().split('\n')) {
    if (line === '') {
      gap++;
      continue;
    }
    const comesIndented = isIndented || (before !== undefined && STARTS_TEXT.test(before));
    const isText = line.startsWith('    ');
    // Every second time the entry is typed where the caret stands, and finds the margin by itself.
    const goesOnTyping = comesIndented && !isText && WITH_COLON.test(line) && answers++ % 2 === 0;
    const toMargin = comesIndented && !isText && !goesOnTyping;
    if (!comesIndented && isText) throw new Error(`This can’t be typed without Tab: ${line}`);
    yield {
      enters: before === undefined ? 0 : toMargin ? 3 : 1 + gap,
      words: isText ? line.slice(4) : line,
    };
    isIndented = isText;
    before = line;
    gap = 0;
  }
}

/** Types it all, and looks at nothing. VS Code needs a moment between the lines, as a person does, to read them. */
export async function typeBlind(page: Page, text: string): Promise<void> {
  for (const { enters, words } of strokesFor(text)) {
    await page.evaluate('new Promise(resolve => requestIdleCallback(resolve))');
    for (let i = 0; i < enters; i++) await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
}
