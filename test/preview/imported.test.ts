/** The page beside an imported report: the questions that it asks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { ToImported } from '../../src/preview/imported/messages.ts';
import { testInBrowser as test, withBrowser } from '../support/browser.ts';
import { openImported } from '../support/preview-window.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SHOWN = {
  type: 'show',
  sum: '2 pieces of the source.',
  words: {
    head: 'What became of “notes.txt”',
    onlyLeft: 'Show only what is not placed',
    complete: 'Complete the Report…',
    answers: { met: 'People met', members: 'Members of the mission', neither: 'Neither' },
    likely: { takeAll: 'Take all', takeNone: 'Leave all as text', take: 'Take', leave: 'Leave as text' },
  },
  pieces: [
    { kind: 'heading', text: 'Zorbels', isPlaced: true, links: ['Text, line 5'] },
    { kind: 'item', text: 'Ms. Ada Lim, Chief Engineer', isPlaced: true, links: ['Text, line 7'] },
  ],
} as const satisfies ToImported;
const states = (...questions: readonly { readonly list: number; readonly text: string }[]): ToImported => ({
  type: 'left',
  questions,
  likely: [],
  likelyHead: '',
});
const [ZORBELS, GORBELS] = [
  { list: 0, text: 'Who are the 3 people below “Zorbels”?' },
  { list: 1, text: 'Who are the 2 people below “<b>Gorbels”?' },
];

let browser: Browser;
withBrowser(each => {
  browser = each;
});

test.each(['vscode-light', 'vscode-dark'])(
  'who the people of each list are is asked once, and answered by keys (%s)',
  async theme => {
    const { page, send, said, complaints } = await openImported(browser, theme);
    await send(SHOWN);
    await send(states(ZORBELS, GORBELS));
    const zorbels = page.getByRole('group', { name: ZORBELS.text });
    expect(await zorbels.getByRole('button').allTextContents()).toEqual(Object.values(SHOWN.words.answers));
    await page.evaluate(axe);
    const { violations }: AxeResults = await page.evaluate('axe.run()');
    expect(violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary))).toEqual([]);

    // The first buttons are the switch above and what completes the report; the next are the answers.
    for (const _ of ['switch', 'complete']) await page.keyboard.press('Tab');
    for (const _ of ['met', 'members']) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await said('answer')).toEqual([{ type: 'answer', list: 0, answer: 'members' }]);
    await send(states(GORBELS));
    expect(await zorbels.count()).toBe(0);
    // Whoever answers goes on with the next question, and then with the pieces.
    await page.keyboard.press('Enter');
    expect(await said('answer')).toHaveLength(2);
    await send(states());
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Text, line 5');
    expect(complaints).toEqual([]);
  },
);

test('what is likely is taken or left by keys, one by one or all, each with why', async () => {
  const { page, send, said, complaints } = await openImported(browser, 'vscode-light');
  const offers = ['The ministry should send reagents.', 'We will <i>write</i>.'].map((text, offer) => ({
    offer,
    kind: 'Likely a recommendation (83 in 100)',
    text,
    why: 'asks somebody: “should”',
  }));
  const offered = (likely: typeof offers): ToImported => ({
    ...states(),
    ...{ likely, likelyHead: `${likely.length} texts look like something.` },
  });
  await send(SHOWN);
  await send(offered(offers));
  const first = page.getByRole('group', { name: /reagents.*asks somebody: “should”/ });
  expect(await first.getByRole('button').allTextContents()).toEqual(['Take', 'Leave as text']);
  await page.evaluate(axe);
  const { violations }: AxeResults = await page.evaluate('axe.run()');
  expect(violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary))).toEqual([]);

  await page.getByRole('button', { name: 'Take all' }).focus();
  await page.keyboard.press('Enter');
  expect(await said('take')).toEqual([{ type: 'take', offers: [0, 1] }]);
  await page.keyboard.press('ArrowDown');
  expect(await said('show-offer')).toEqual([{ type: 'show-offer', offer: 0 }]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await said('leave')).toEqual([{ type: 'leave', offers: [0] }]);
  // Whoever decides goes on with the next, and then with the pieces.
  await send(offered(offers.slice(1)));
  await page.keyboard.press('Enter');
  expect((await said('take')).at(-1)).toEqual({ type: 'take', offers: [1] });
  await send(offered([]));
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Text, line 5');
  expect(complaints).toEqual([]);
});
