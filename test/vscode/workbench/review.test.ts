/** What a reviewer has changed in Word comes back into the text, as one edit. */
import { copyFileSync } from 'node:fs';
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
  desk = await sitDown('review', 'examples');
  copyFileSync(join(root, 'test', 'review', 'returned', RETURNED), join(desk.workspace, RETURNED));
  await openFromExplorer(desk, REPORT);
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('what a reviewer changed in Word is ticked, taken in together, and undone by one key', async () => {
  const { page, workspace } = desk;
  const before = saved(desk, REPORT);
  const preview = page.locator('.bulk-edit-panel');
  await desk.pick('F1', 'Take In a Reviewed Word File');
  await desk.givePath(join(workspace, RETURNED), preview);
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.locator('.notification-toast').first().waitFor();
  await desk.press('Control+1', 'Control+S');
  await expect.poll(() => saved(desk, REPORT)).toContain('Selm Province had 214 confirmed cases');
  await desk.press('Control+Z', 'Control+S');
  await expect.poll(() => saved(desk, REPORT)).toBe(before);
});
