/** The page of changes that came back: what it shows of each, and how it is decided on by keys alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ShownChange, ToReview } from '../../src/preview/review/messages.ts';
import { testInBrowser as test, withBrowser } from '../support/browser.ts';
import { openReview } from '../support/preview-window.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const show = (isLook = false): ToReview => ({
  type: 'show',
  isLook,
  words: {
    onlyOpen: 'Show only what is to be decided',
    together: 'Decide together:',
    accept: 'Accept',
    refuse: 'Refuse',
    answer: 'Refuse with a reason…',
    reason: 'Why not?',
    write: 'Write the reason',
    cancel: 'Cancel',
    again: 'Decide again',
    copy: 'Copy the words',
    leave: 'Leave out',
    putBack: 'Put back as it was',
    wordsOnly: 'words only',
    before: 'Before',
    after: 'After',
    remark: 'Comment',
    taken: 'In the text',
    refused: 'Refused',
    busy: 'One moment…',
    at: 'Comment on',
    keepRemark: 'Keep as remark',
    answerRemark: 'Answer…',
    answerText: 'Your answer.',
    done: 'Done',
    isKept: 'Kept as a remark',
    isDone: 'Done',
    unplaced: 'Without a place in the text',
    keys: 'Keys at a change: N, P, A, R, W.',
  },
});

const change = (key: string, more: Partial<ShownChange> = {}): ShownChange => ({
  ...{ key, version: `${key} 1`, entry: `R3: Repair the ${key}`, by: 'A. Chief · 1 Mar 2026 · back.docx' },
  before: [
    { text: 'The Authority ', isChanged: false },
    { text: 'should', isChanged: true },
    { text: ' repair it.', isChanged: false },
  ],
  after: [
    { text: 'The Authority ', isChanged: false },
    { text: 'must', isChanged: true },
    { text: ' <b>repair</b> it.', isChanged: false },
  ],
  ...{ effects: [], state: 'open', canBeAnswered: true, hasPlace: true },
  ...more,
});
const MUST = change('must', {
  effects: [{ kind: 'obligation', label: 'obligation: should → must' }],
  remark: 'A. Chief: They have promised it.',
});
const WORDS = change('words', { note: 'The report now says “could”.', state: 'doubtful' });
const GONE = change('gone', { state: 'unplaced', hasPlace: false, note: 'the words are gone' });

const seen = (key: string) => ({ key, version: `${key} 1` });
const COMMENT = change('asked', {
  comment: [{ by: 'B. Deputy', text: 'Why two, and not six?' }],
  before: [{ text: 'two refrigerators', isChanged: false }],
  after: [],
});

/** A list that has the last decision of so many. */
let decided = 0;
const changes = (...shown: readonly ShownChange[]): ToReview => ({
  decided,
  ...{ type: 'changes', head: 'What came back in back.docx', sum: '2 changes are to be decided.' },
  notes: ['3 changes by 1 person.'],
  changes: shown,
  groups: [
    { id: 'words', label: 'All that are words only (1)', on: [seen('words')] },
    { id: 'by A. Chief', label: 'All of A. Chief (2)', on: [seen('must'), seen('words')] },
  ],
});

let browser: Browser;
withBrowser(each => {
  browser = each;
});

async function faultsOf(page: Page): Promise<readonly (string | undefined)[]> {
  await page.evaluate(axe);
  const { violations }: AxeResults = await page.evaluate('axe.run()');
  return violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary));
}

const focused = (page: Page) =>
  page.evaluate('document.activeElement.closest(".change")?.querySelector(".entry").textContent');

test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])(
  'who, when, entry, lines with their words, effects and remark are there for everybody (%s)',
  async theme => {
    const { page, send, complaints } = await openReview(browser, theme);
    await send(show());
    await send(changes(MUST, WORDS, GONE));
    const first = page.locator('.change').first();
    expect(await first.locator('p.by').textContent()).toBe('A. Chief · 1 Mar 2026 · back.docx');
    expect(await first.locator('.effect').allTextContents()).toEqual(['obligation: should → must']);
    expect(await first.locator('del').allTextContents()).toEqual(['should']);
    expect(await first.locator('.ins .words').textContent()).toBe('The Authority must <b>repair</b> it.');
    expect(await first.locator('.remark .words').textContent()).toBe('A. Chief: They have promised it.');
    expect(await page.locator('.change').nth(1).locator('.effect').textContent()).toBe('words only');
    expect(await page.getByRole('heading', { name: 'Without a place in the text' }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('it is decided by keys alone, and whoever has decided goes on with the next', async () => {
  const { page, send, said, complaints } = await openReview(browser, 'vscode-light');
  await send(show());
  await send(changes(MUST, WORDS, GONE));
  await send({ type: 'step', by: 1 });
  expect(await focused(page)).toBe(MUST.entry);
  expect(await said('show')).toEqual([{ type: 'show', key: 'must' }]);
  await page.keyboard.press('a');
  const accepted = { type: 'decide', number: 1, decision: 'accept', on: [seen('must')] };
  expect(await said('decide')).toEqual([accepted]);
  // Until the list has it, the card says so and takes no other, whatever is pressed.
  for (const key of ['a', 'r', 'w', 'W']) await page.keyboard.press(key);
  await page.keyboard.type('war');
  await send(changes(MUST, WORDS, GONE));
  await page.keyboard.press('r');
  expect(await said('decide')).toEqual([accepted]);
  expect(await page.locator('[aria-busy="true"] .state').textContent()).toBe('One moment…');
  expect(await faultsOf(page)).toEqual([]);
  decided = 1;
  await send(changes({ ...MUST, state: 'taken' }, WORDS, GONE));
  expect(await focused(page)).toBe(WORDS.entry);
  await page.keyboard.press('r');
  expect(await said('decide')).toEqual([
    accepted,
    { type: 'decide', number: 2, decision: 'refuse', on: [seen('words')] },
  ]);
  await page.keyboard.press('n');
  expect(await focused(page)).toBe(GONE.entry);
  await page.keyboard.press('Enter');
  expect(await said('copy')).toEqual([{ type: 'copy', key: 'gone' }]);
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe(WORDS.entry);
  await page.keyboard.press('Enter');
  expect(await said('open')).toEqual([{ type: 'open', key: 'words' }]);
  await page.keyboard.press('Control+Z');
  expect(await said('undo')).toHaveLength(1);
  expect(complaints).toEqual([]);
});

/** Where there is nothing: no change, no button and no field has the focus then. */
const clickAside = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).click();
  expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
};

test('keys act as soon as the page has them: on the first that is to be decided, until there is a current one', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-light');
  decided = 0;
  await send(show());
  await send(changes({ ...COMMENT, state: 'taken' }, MUST, WORDS));
  await page.keyboard.press('a');
  expect(await said('decide')).toMatchObject([{ decision: 'accept', on: [seen('must')] }]);
  expect(await focused(page)).toBe(MUST.entry);
  const other = await openReview(browser, 'vscode-light');
  await other.send(show());
  await other.send(changes({ ...COMMENT, state: 'taken' }, MUST, WORDS));
  for (const key of ['n', 'N', 'ArrowUp']) await other.page.keyboard.press(key);
  expect(await focused(other.page)).toBe(MUST.entry);
  expect(await faultsOf(other.page)).toEqual([]);
});

test('after a click on nothing keys act on the change that was last current, which stays marked', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-light');
  decided = 0;
  await send(show());
  await send(changes(MUST, WORDS, GONE));
  await page.locator('.change').nth(1).focus();
  await clickAside(page);
  expect(await page.locator('[aria-current=true] .entry').allTextContents()).toEqual([WORDS.entry]);
  await page.keyboard.press('Enter');
  expect(await said('open')).toEqual([{ type: 'open', key: 'words' }]);
  await clickAside(page);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(GONE.entry);
  await clickAside(page);
  await page.keyboard.press('p');
  await clickAside(page);
  await page.keyboard.press('w');
  await page.keyboard.type('A rare one.');
  await page.keyboard.press('Control+Enter');
  expect(await said('decide')).toMatchObject([{ on: [seen('words')], reason: 'A rare one.' }]);
});

test('a field, a list to choose from and a button keep the keys that are theirs', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-light');
  decided = 0;
  await send(show());
  await send(changes(MUST, WORDS));
  const together = page.getByRole('combobox', { name: 'Decide together:' });
  await together.focus();
  await page.keyboard.press('a');
  await together.press('ArrowDown');
  expect(await together.inputValue()).toBe('by A. Chief');
  await page.getByRole('button', { name: 'Show only what is to be decided' }).press('Enter');
  expect([...(await said('decide')), ...(await said('open'))]).toEqual([]);
});

test('the change that is current keeps the keys when others come before it or the page lost them meanwhile', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-light');
  decided = 0;
  await send(show());
  await send(changes(MUST, WORDS, COMMENT));
  await page.locator('.change').nth(2).focus();
  await send(changes(COMMENT, MUST, WORDS));
  expect(await focused(page)).toBe(COMMENT.entry);
  // Half a reason goes on where it was begun.
  await page.keyboard.press('w');
  await page.keyboard.type('A rare ');
  await send(changes(MUST, WORDS, COMMENT));
  await page.keyboard.type('one.');
  await page.keyboard.press('Control+Enter');
  expect(await said('decide')).toMatchObject([{ on: [seen('asked')], reason: 'A rare one.' }]);
  // The name of its author was asked for, and a step was taken back in the text.
  await page.evaluate('document.activeElement.blur()');
  decided = 1;
  await send(changes(MUST, WORDS, { ...COMMENT, state: 'refused' }));
  expect(await focused(page)).toBe(MUST.entry);
  await page.evaluate('document.activeElement.blur()');
  await send(changes(MUST, WORDS, COMMENT));
  expect(await focused(page)).toBe(MUST.entry);
});

test('a comment has a card of its own: the words, who asks what, and what can be done with it', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-dark');
  decided = 0;
  await send(show());
  await send(changes(COMMENT));
  const card = page.locator('.change');
  expect(await card.locator('.words').allTextContents()).toEqual([
    'two refrigerators',
    'Why two, and not six?',
  ]);
  expect(await card.locator('.label').allTextContents()).toEqual(['Comment on', 'B. Deputy']);
  expect(await card.locator('.deeds button').allTextContents()).toEqual([
    'Keep as remark',
    'Answer…',
    'Done',
  ]);
  expect(await faultsOf(page)).toEqual([]);
  await card.focus();
  await page.keyboard.press('w');
  await page.keyboard.type('Two are enough.');
  await page.keyboard.press('Control+Enter');
  expect(await said('decide')).toEqual([
    { type: 'decide', number: 1, decision: 'refuse', on: [seen('asked')], reason: 'Two are enough.' },
  ]);
});

test('a reason is written below the change, letters in it decide nothing, and what is half typed stays', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-light');
  decided = 0;
  await send(show());
  await send(changes(MUST, WORDS));
  await send({ type: 'step', by: 1 });
  await page.keyboard.press('w');
  await page.keyboard.type('A rare one.');
  expect(await faultsOf(page)).toEqual([]);
  // Something else has changed meanwhile.
  await send(changes(MUST, { ...WORDS, state: 'taken' }));
  await page.keyboard.press('Control+Enter');
  const refused = {
    type: 'decide',
    number: 1,
    decision: 'refuse',
    on: [seen('must')],
    reason: 'A rare one.',
  };
  expect(await said('decide')).toEqual([refused]);
  decided = 1;
  await send(changes({ ...MUST, state: 'refused' }, WORDS));
  expect(await page.locator('form').count()).toBe(0);
  expect(await focused(page)).toBe(WORDS.entry);
  await page.getByRole('button', { name: 'Decide again' }).click();
  expect(await said('decide')).toEqual([
    refused,
    { type: 'decide', number: 2, decision: 'again', on: [seen('must')] },
  ]);
});

test('all of one person, and all that are words only, are decided together', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-light');
  await send(show());
  await send(changes(MUST, WORDS));
  const together = page.getByRole('combobox', { name: 'Decide together:' });
  await together.selectOption('by A. Chief');
  // It stays chosen while the numbers change.
  await send({
    ...changes(MUST),
    groups: [{ id: 'by A. Chief', label: 'All of A. Chief (1)', on: [seen('must')] }],
  } as ToReview);
  await together.press('Tab');
  await page.keyboard.press('Enter');
  expect(await said('decide')).toMatchObject([{ decision: 'accept', on: [seen('must')] }]);
});

test('what is decided can be hidden; and where changes are only looked at, each can be put back', async () => {
  const { page, send, said } = await openReview(browser, 'vscode-light');
  await send(show());
  await send(changes({ ...MUST, state: 'taken' }, WORDS));
  await page.getByRole('button', { name: 'Show only what is to be decided' }).click();
  expect(await page.locator('.change:visible').count()).toBe(1);
  await send(show(true));
  await send({ ...changes({ ...MUST, state: 'taken' }), groups: [] } as ToReview);
  expect(await page.getByRole('button').allTextContents()).toEqual([MUST.entry, 'Put back as it was']);
  await page.getByRole('button', { name: 'Put back as it was' }).click();
  expect(await said('decide')).toMatchObject([{ decision: 'accept', on: [seen('must')] }]);
});

test('at twice the size, and in a narrow window, nothing stands beside the page', async () => {
  const { page, send } = await openReview(browser, 'vscode-light');
  await page.setViewportSize({ width: 320, height: 600 });
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  await send(show());
  await send(
    changes({ ...MUST, entry: 'R3 · Autoridad-Nacional-de-Aguas-y-Saneamiento-del-Distrito' }, WORDS, GONE),
  );
  const [wide, shown] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(wide).toBeLessThanOrEqual(shown);
});
