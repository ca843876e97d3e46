import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { templateBody } from '../../../src/rules/template/templates.ts';
import { type Desk, sitDown } from './desk.ts';
import { picture } from './pictures.ts';
import { openWalkthrough } from './walkthrough.ts';

const TITLE = 'Mission to the Upper Valley';
const FINDING = 'The only ferry has no life jackets.';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('first-five-minutes');
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('the walkthrough leads from an empty folder to an exported page of the author’s own text', async () => {
  await openWalkthrough(desk, 'Begin a report');
  await take('Begin a report', 'New Report');
  await desk.page.getByText('The name of the file is made of it').waitFor();
  await desk.page.locator('.quick-input-widget input[type=text]').first().fill('upper-valley');
  await desk.press('Enter');
  await desk.page.getByRole('tab', { name: /^upper-valley\.mission/ }).waitFor();
  await desk.editor.getByText('Mission to …').first().waitFor();
  await picture(desk, 'new-report');
  await desk.page.keyboard.type(TITLE);
  for (let place = placeOf('Mission to …'); place < placeOf('What was found.'); place++)
    await desk.press('Tab');
  await desk.page.keyboard.type(FINDING);
  await desk.press('Escape');
  await desk.page.getByRole('button', { name: /words/ }).waitFor();
  expect(await desk.editor.locator('.squiggly-error').count()).toBe(0);

  await openWalkthrough(desk, 'Begin a report');
  await take('See it as your readers will', 'Open Preview');
  await (await desk.preview()).getByText(FINDING).waitFor();

  await openWalkthrough(desk, 'Begin a report');
  await take('Is it ready to send?', 'Show What Is Left to Do');
  await desk.page.getByRole('treeitem', { name: 'Still to fill in' }).first().waitFor();

  await take('Send it', 'Send or Export…');
  await desk.sendAs('Web page (HTML)');
  const page = readFileSync(join(desk.workspace, 'upper-valley.html'), 'utf8');
  expect([TITLE, FINDING].filter(text => !page.includes(text))).toEqual([]);
  await openWalkthrough(desk, 'Begin a report');
  await take('Write what you found', 'The whole language on one screen');
  await desk.page.getByRole('tab', { name: /cheat-sheet/ }).waitFor();

  await openWalkthrough(desk, 'Begin a report');
  const done = desk.page.locator('.getting-started-step:visible:has([role=checkbox][aria-checked=true])');
  await expect.poll(() => done.count()).toBe(5);
});

/** Opens a step of the walkthrough and does what it offers. */
async function take(title: string, offer: string): Promise<void> {
  const step = desk.page.locator('.getting-started-step', { hasText: title });
  const button = step.getByRole('button', { name: offer, exact: true });
  await step.waitFor();
  if (!(await button.isVisible())) await step.click();
  await button.click();
}

/** Which place to fill in holds the text. */
function placeOf(text: string): number {
  const body = templateBody('first-report');
  return Number(/\d+$/.exec(body.slice(0, body.indexOf(`:${text}}`)))?.[0]);
}
