/** What has changed since an earlier version is seen and sent; what a reviewer changed in Word comes back. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openFromExplorer, saved } from './blind.ts';
import { type Desk, sitDown } from './desk.ts';
import { picture } from './pictures.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const REPORT = 'selm-2024.mission';
const RETURNED = ['selm-words.docx', 'selm-paragraphs.docx'];
const TRACKER = 'tracker.csv';
const FILLED =
  'No.,Recommendation,Due date,Comments,Name in the source\nR4,Cover the wells,2025-06-30,Concrete is late.,selm-2024.cover-wells\n';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('word-and-back', 'examples');
  const { workspace } = desk;
  for (const name of RETURNED)
    copyFileSync(join(root, 'test', 'review', 'returned', name), join(workspace, name));
  writeFileSync(join(workspace, TRACKER), FILLED);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: workspace });
  git('init', '--quiet');
  git('add', REPORT);
  git('commit', '--quiet', '-m', 'As it was sent');
  const sent = readFileSync(join(workspace, REPORT), 'utf8');
  writeFileSync(join(workspace, REPORT), sent.replace('Stoppages are entered', 'Stoppages are recorded'));
  await openFromExplorer(desk, REPORT);
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('what has changed since a commit is marked in the preview, listed beside it, and exported', async () => {
  const { page, press, workspace } = desk;
  const sinceCommit = async (command: string) => {
    await desk.pick('F1', command);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'A commit or tag' }).click();
    await page.getByText('Write the name of a commit, a tag or a branch').first().waitFor();
    await press('Enter');
  };
  await sinceCommit('Mission Report: Compare with…');
  const preview = await desk.preview();
  await preview.locator('ins', { hasText: 'recorded' }).first().waitFor();
  await preview.locator('del', { hasText: 'entered' }).first().waitFor();
  const list = await desk.pageWith('.change');
  await list.locator('.sum', { hasText: 'reworded' }).waitFor();
  await list.locator('ins', { hasText: 'recorded' }).waitFor();
  await list.locator('.effect', { hasText: 'wording only' }).waitFor();
  await desk.pressFor(list.locator('[aria-current]').first(), 'Alt+F5');
  await picture(desk, 'word-and-back/since');
  await list.getByRole('button', { name: 'Put back as it was' }).press('Enter');
  await preview.locator('ins', { hasText: 'recorded' }).waitFor({ state: 'detached' });
  await list.locator('.change').waitFor({ state: 'detached' });
  await press('Control+Z');
  await list.locator('ins', { hasText: 'recorded' }).waitFor();

  await desk.pick('F1', 'View: Close All Editors');
  await openFromExplorer(desk, REPORT);
  await sinceCommit('Mission Report: Export Changes Since…');
  await desk.sendAs('Web page (HTML)');
  const exported = readFileSync(join(workspace, 'selm-2024.html'), 'utf8');
  expect(exported).toMatch(/entered<\/del><ins [^>]*>.*?recorded<\/ins>/);
});

test('what two reviewers changed in Word is decided on one page, by keys, and stays decided while that is closed', async () => {
  const { page, press } = desk;
  const before = saved(desk, REPORT);
  await takeIn(RETURNED[0] ?? '');
  let list = await desk.pageWith('.change');
  const head = list.getByRole('heading', { name: 'What came back in selm-words.docx', exact: true });
  await head.waitFor();
  const hasKeys = () => expect.poll(() => list.evaluate('document.hasFocus()')).toBe(true);

  // Keys act as soon as the page is there, after a step is taken back, and after a click on nothing.
  const accepted = list.locator('.change[data-is="taken"]');
  await hasKeys();
  await press('a');
  await expect.poll(() => accepted.count()).toBe(1);
  await press('Control+Z');
  await expect.poll(() => accepted.count()).toBe(0);
  await hasKeys();
  await press('p');
  await list.locator('.change:focus').first().waitFor();
  await head.click();
  await press('n');
  await list.locator('.change:focus').first().waitFor();
  // A click on the title of one brings its words to the front, and what is typed then goes to the page.
  await desk.toEditor();
  await openFromExplorer(desk, 'mission-report.config.json');
  await list.locator('.change:has(del) .entry').first().click();
  await page.getByRole('tab', { name: REPORT, selected: true }).waitFor();
  await hasKeys();
  await page.keyboard.type('x');
  await desk.toEditor();
  expect(await desk.saved(REPORT)).toBe(before);
  await takeInFromExplorer(RETURNED[1] ?? '');
  await expect
    .poll(async () => (await desk.pageWith('.change')).locator('h1').textContent())
    .toBe('What came back in selm-words.docx, selm-paragraphs.docx');
  list = await desk.pageWith('.change');
  const cases = list.locator('.change', { has: list.locator('ins', { hasText: '214' }) });
  await cases.getByText('Anna Chief').waitFor();
  await cases.locator('.effect[data-kind="figure"]').waitFor();
  await list.locator('.change', { hasText: 'Mateus Okonkwo-Silva' }).first().waitFor();
  await picture(desk, 'word-and-back/changes');

  // The first is accepted, and taken back by one key; then it is accepted again.
  await cases.getByRole('button', { name: 'Accept' }).focus();
  await press('a');
  await cases.getByText('In the text').waitFor();
  await desk.toEditor();
  await expect.poll(() => desk.saved(REPORT)).toContain('Selm Province had 214 confirmed cases');
  await press('Control+Z');
  await expect.poll(() => desk.saved(REPORT)).toBe(before);
  await cases.getByRole('button', { name: 'Accept' }).press('a');
  await cases.getByText('In the text').waitFor();

  // Two that are accepted are taken back one after the other, and nothing is left of either.
  await desk.toEditor();
  const once = await desk.saved(REPORT);
  const inText = list.locator('.change[data-is="taken"]');
  const count = await inText.count();
  for (const more of [1, 2]) {
    await list.locator('.change[data-is="open"]:not(:has(.remark))').first().focus();
    await page.keyboard.press('a');
    await expect.poll(() => inText.count()).toBeGreaterThanOrEqual(count + more);
  }
  await list.locator('.change').first().focus();
  for (let back = 0; back < 2; back++) {
    const before = await inText.count();
    await press('Control+Z');
    await expect.poll(() => inText.count()).toBeLessThan(before);
  }
  expect(await inText.count()).toBe(count);
  await desk.toEditor();
  await expect.poll(() => desk.saved(REPORT)).toBe(once);

  // The next is refused with a reason, which stands in the text as the reply.
  const supply = list.locator('.change', { has: list.locator('ins', { hasText: 'supply' }) }).first();
  await supply.getByRole('button', { name: 'Accept' }).press('w');
  await page.keyboard.type('It is the name of the system.');
  await press('Control+Enter');
  // Whose reply it is, is asked once.
  await page.getByText('Your name, as remarks and replies should give it').first().waitFor();
  await page.locator('.quick-input-widget input').first().fill('Ana Brik');
  await press('Enter');
  await supply.getByText('Refused').waitFor();
  await press('p');
  await list.locator('.change:focus').first().waitFor();
  await picture(desk, 'word-and-back/decided');
  await desk.toEditor();
  await expect
    .poll(() => desk.saved(REPORT))
    .toMatch(
      /^remark "distribution" by "Anna Chief" on 2024-04-02 status dropped:\s+.*“distribution” → “supply”\nreply by "Ana Brik" on \d{4}-\d\d-\d\d: It is the name of the system\.$/m,
    );

  // One is accepted and, before the page is drawn anew, refused, and refused with a reason: page and text say the same.
  const left = saved(desk, REPORT);
  const fast = list.locator('.change[data-is="open"]:not(:has(.remark))').first();
  const key = await fast.getAttribute('aria-labelledby');
  const card = list.locator(`.change[aria-labelledby="${key}"]`);
  await card.focus();
  for (const each of ['a', 'r', 'w']) void page.keyboard.press(each);
  await card.locator('.state', { hasText: 'In the text' }).waitFor();
  await page.keyboard.press('Escape');
  await desk.toEditor();
  await expect.poll(() => desk.saved(REPORT)).not.toBe(left);
  const remarks = (text: string) => text.match(/status dropped/g)?.length;
  expect(remarks(saved(desk, REPORT))).toBe(remarks(left));

  // All of the other reviewer that is left, together; and then the page is closed.
  const sum = await list.locator('.sum').textContent();
  await desk.pick('F1', 'View: Close All Editors');
  await page.getByText('What you have decided is kept').first().waitFor();
  await openFromExplorer(desk, REPORT);
  await takeIn(RETURNED[0] ?? '');
  list = await desk.pageWith('.change');
  await list
    .locator('.change', { has: list.locator('ins', { hasText: 'supply' }) })
    .getByText('Refused')
    .waitFor();
  expect(sum).toMatch(/ changes to decide\. In the text: 3, refused: 1/);
});

test('who issues a report is told on which page of what came back something is left to decide', async () => {
  await desk.toEditor();
  await desk.pick('F1', 'Mission Report: Issue This Report…');
  const issue = await desk.pageWith('.send');
  await issue
    .getByText(/changes on the page “What came back in selm-words\.docx” are not decided\./)
    .waitFor();
  await desk.press('Control+W');
});

test('what a tracker says is accepted beside the report, and a rewrite is taken sentence by sentence', async () => {
  const { page, press } = desk;
  await desk.toEditor();
  await takeIn(TRACKER, async () => {
    await page.getByText('Who returned the tracker?').first().waitFor();
    await page.locator('.quick-input-widget input').first().fill('Province of Selm');
    await press('Enter');
  });
  let list = await desk.pageWith('.change .effect[data-kind="date"]');
  await picture(desk, 'word-and-back/tracker');
  await list
    .locator('.change', { hasText: 'Province of Selm' })
    .first()
    .getByRole('button', { name: 'Accept' })
    .press('a');
  await expect.poll(() => existsSync(join(desk.workspace, 'selm-2024.updates.mission'))).toBe(true);
  await expect
    .poll(() => readFileSync(join(desk.workspace, 'selm-2024.updates.mission'), 'utf8'))
    .toMatch(/^update selm-2024\.cover-wells on \d{4}-\d\d-\d\d by "Province of Selm" due 2025-06-30/m);
  // Its text is shown once it is written.
  await page
    .getByRole('tab', { name: /updates/ })
    .first()
    .waitFor();

  await desk.pick('F1', 'View: Close All Editors');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFromExplorer(desk, REPORT);
  const text = readFileSync(join(desk.workspace, REPORT), 'utf8');
  const line = text.split('\n').findIndex(each => each.startsWith('action send-design'));
  await page.evaluate(
    `navigator.clipboard.writeText(${JSON.stringify('Send the Authority a final design for the dosing point, without a list of parts.')})`,
  );
  await desk.goToLine(line + 1);
  await desk.pick('F1', 'Mission Report: Paste as Rewrite…');
  list = await desk.pageWith('.change');
  await list.getByRole('heading', { name: 'What the rewrite would change' }).waitFor();
  await list.locator('.effect[data-kind="negation"]').waitFor();
  await picture(desk, 'word-and-back/rewrite');
  expect(readFileSync(join(desk.workspace, REPORT), 'utf8')).toBe(text);
  await list.getByRole('button', { name: 'Accept' }).first().press('a');
  await list.locator('.sum', { hasText: 'No changes to decide. In the text: 1.' }).waitFor();
  await desk.toEditor();
  await expect.poll(() => desk.saved(REPORT)).toContain('without a list of parts');
});

/** Takes a file in, until its page is there. */
async function takeIn(name: string, answer = () => Promise.resolve()): Promise<void> {
  const { page } = desk;
  await desk.pick('F1', 'Mission Report: Open a Word or Excel File');
  const question = page.getByText('Who returned the tracker?').first();
  const seen = page.getByRole('tab', { name: new RegExp(name.replace('.', '\\.')) }).first();
  await desk.givePath(join(desk.workspace, name), name.endsWith('.docx') ? seen : question);
  await answer();
  await seen.waitFor();
}

/** Takes a file in by the menu that it has in the list of files. */
async function takeInFromExplorer(name: string): Promise<void> {
  await desk.page
    .locator('.explorer-folders-view .monaco-list-row', { hasText: name })
    .click({ button: 'right' });
  // A menu of VS Code takes no click in the first moment after it was opened.
  await desk.page.getByRole('menuitem', { name: 'Open a Word or Excel File…' }).hover();
  await desk.press('Enter');
}
