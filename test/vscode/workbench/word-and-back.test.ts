/** What has changed since an earlier version is seen and sent; what a reviewer changed in Word comes back. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openFromExplorer, saved } from './blind.ts';
import { type Desk, sitDown } from './desk.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const REPORT = 'selm-2024.mission';
const RETURNED = 'selm-words.docx';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('word-and-back', 'examples');
  const { workspace } = desk;
  copyFileSync(join(root, 'test', 'review', 'returned', RETURNED), join(workspace, RETURNED));
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

test('the preview marks what has changed since a commit, and so does a page that is exported', async () => {
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

  await desk.toEditor();
  await sinceCommit('Mission Report: Export Changes Since…');
  await desk.takeWhatIsProposed();
  await page
    .getByText(/^Exported to selm-2024.*\.html/)
    .first()
    .waitFor();
  const exported = readFileSync(join(workspace, 'selm-2024.html'), 'utf8');
  expect(exported).toMatch(/entered<\/del><ins [^>]*>.*?recorded<\/ins>/);
});

test('what a reviewer changed in Word is ticked, taken in together, and undone by one key', async () => {
  const { page, workspace } = desk;
  const before = saved(desk, REPORT);
  await desk.pick('F1', 'Take In a Reviewed Word File');
  await desk.givePath(join(workspace, RETURNED), page.locator('.bulk-edit-panel'));
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.locator('.notification-toast', { hasText: 'taken in' }).first().waitFor();
  await desk.toEditor();
  await expect.poll(() => desk.saved(REPORT)).toContain('Selm Province had 214 confirmed cases');
  await desk.press('Control+Z');
  await expect.poll(() => desk.saved(REPORT)).toBe(before);
});
