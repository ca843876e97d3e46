/** The page that sends a report: it draws what it is told, and is worked by keys alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FromSend, ShownSend, ToSend } from '../../src/preview/send/messages.ts';
import type { SendList, SendPage } from '../../src/protocol/send.ts';
import { testInBrowser as test, withBrowser } from '../support/browser.ts';
import { openSend } from '../support/preview-window.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const option = (value: string, isChosen: boolean, detail = '') => ({
  ...{ value, label: value, detail, isChosen, isThere: true },
});
const place = { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } };
const PROBLEMS: SendList = {
  id: 'problems',
  head: '2 problems keep it from going',
  items: ['Obi', 'Kay Obi'].map(name => ({
    words: `“${name}” must not be named to the public.`,
    ...{ where: 'F1, line 5', place, acts: [{ label: 'Write @obi instead', edits: [] }] },
  })),
  acts: [{ label: 'All 2: Write @obi instead', edits: [] }],
};
const LEFT_OUT: SendList = {
  ...{ id: 'left-out', head: 'One entry is left out', note: 'Nothing stands in its place.', acts: [] },
  items: [{ words: 'F2: Crates are lost.', where: 'Line 6', place, marking: 'confidential', acts: [] }],
};
const WHERE: SendList = {
  ...{ id: 'place', head: 'It goes to /reports', items: [{ words: 'm.public.docx', acts: [] }] },
  acts: [{ label: 'Choose Another Place…', run: 'place' }],
};

const PAGE: SendPage = {
  ...{ kind: 'page', state: 'a', version: 1, head: 'Send “m.mission”', order: {}, files: ['m.public.docx'] },
  choices: [
    {
      ...{ id: 'audience', label: 'Who reads it?', sort: 'one' },
      options: [option('internal', false, 'Everything.'), option('public', true, 'What is unclassified.')],
    },
    {
      ...{ id: 'formats', label: 'In which format?', sort: 'several' },
      options: [
        option('docx', true),
        { ...option('pdf', false, 'There is no browser.'), isThere: false },
        option('md', false),
      ],
    },
    {
      id: 'language',
      label: 'Language',
      sort: 'folded',
      options: [option('own', true), option('fr', false)],
    },
  ],
  ...{ lists: [LEFT_OUT], button: 'Write 1 file for the public', whyNot: '' },
};

let browser: Browser;
withBrowser(each => {
  browser = each;
});

let turn = 0;
const show = (more: Partial<ShownSend> = {}, page: Partial<SendPage> = {}): ToSend => ({
  type: 'show',
  ...{ turn: ++turn, note: '', isWriting: false, place: WHERE },
  ...more,
  page: { ...PAGE, ...page },
});
const BLOCKED = { lists: [PROBLEMS, LEFT_OUT], whyNot: '2 things keep it from going.' };

const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])(
  'everybody can use it: %s',
  async theme => {
    const { page, send, complaints } = await openSend(browser, theme);
    await send(show());
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('summary').click();
    const outcome = {
      ...{ id: 'outcome', head: '1 file is written', acts: [], note: 'One title has no translation.' },
      items: [{ words: 'm.public.docx', acts: [{ label: 'Open', run: 'open 0' }] }],
    };
    await send(show({ outcome, note: '“m.mission” is closed.' }, BLOCKED));
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('where nothing stands in the way the first key writes, once, however often it is pressed', async () => {
  const { page, send, said } = await openSend(browser, 'vscode-light');
  await send(show());
  const write = { type: 'write', turn };
  expect(await focused(page)).toBe('Write 1 file for the public');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  expect(await said('write')).toEqual([write]);
  await send(show({ isWriting: true }));
  await page.keyboard.press('Enter');
  const outcome = { id: 'outcome', head: '1 file is written', items: [], acts: [] };
  await send(show({ outcome }));
  // What was written is read next, and Enter does nothing there.
  expect(await focused(page)).toBe('1 file is written');
  await page.keyboard.press('Enter');
  expect(await said('write')).toHaveLength(1);
});

test('what stands in the way comes first, each with its place and what mends it, and the button waits', async () => {
  const { page, send, said } = await openSend(browser, 'vscode-light');
  await send(show({}, BLOCKED));
  expect(await focused(page)).toBe('All 2: Write @obi instead');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('F1, line 5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Write 1 file for the public' }).press('Enter');
  const about = { list: 'problems', item: 0, turn };
  expect(await said('go')).toEqual([{ type: 'go', ...about }]);
  expect(await said('act')).toEqual([{ type: 'act', ...about, act: 0 }]);
  expect(await said('write')).toEqual([]);
  // What was pressed is gone: the keys go on with what is left of the list.
  await page.getByRole('button', { name: 'Write @obi instead', exact: true }).nth(1).focus();
  await send(show({}, { ...BLOCKED, lists: [{ ...PROBLEMS, items: PROBLEMS.items.slice(1), acts: [] }] }));
  expect(await focused(page)).toBe('F1, line 5');
});

test('what is chosen is said with all of it, stays where it is, and is drawn only as the host says', async () => {
  const { page, send, said } = await openSend(browser, 'vscode-light');
  await send(show());
  await page.getByRole('checkbox', { name: 'md' }).press('Space');
  await page.getByRole('radio', { name: 'internal' }).press('Space');
  await page.locator('summary').press('Enter');
  await page.getByRole('radio', { name: 'fr' }).press('Space');
  const chosen = (await said('choose')) as Extract<FromSend, { type: 'choose' }>[];
  expect(chosen.map(({ order }) => order)).toEqual([
    { formats: ['docx', 'md'] },
    { audience: 'internal' },
    { language: 'fr' },
  ]);
  expect(await page.getByRole('checkbox', { name: 'pdf' }).isDisabled()).toBe(true);
  const choices = PAGE.choices.map(choice =>
    choice.id === 'language'
      ? { ...choice, options: choice.options.map(each => ({ ...each, isChosen: each.value === 'fr' })) }
      : choice,
  );
  await send(show({}, { choices }));
  expect(await page.locator('summary').textContent()).toBe('Language fr');
  expect(await page.evaluate('document.activeElement.value')).toBe('fr');
});

test('where there is nothing to send it says so in one sentence, and comes back', async () => {
  const { page, send } = await openSend(browser, 'vscode-light');
  await send(show());
  await send({ type: 'nothing', reason: '“m.mission” is no longer there.' });
  expect(await page.locator('body').textContent()).toBe('“m.mission” is no longer there.');
  await send(show());
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Send “m.mission”');
});

test('at twice the size, and in a narrow window, nothing stands beside the page', async () => {
  const { page, send } = await openSend(browser, 'vscode-light');
  await page.setViewportSize({ width: 320, height: 600 });
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  await send(show({}, BLOCKED));
  const [wide, shown] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(wide).toBeLessThanOrEqual(shown);
});

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ failureSummary }) => `${id}: ${failureSummary}`));
}
