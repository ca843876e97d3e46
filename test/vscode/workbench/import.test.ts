import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { wordFileOf } from '../../support/word-file.ts';
import { type Desk, sitDown } from './desk.ts';
import { picture } from './pictures.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const WORD_FILE = 'Mission to Kosovo.docx';
const VOCABULARY = 'south-eastern-europe.mission';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('import');
  const text = readFileSync(join(root, 'test', 'fixtures', 'kosovo-2009.txt'), 'utf8');
  writeFileSync(join(desk.workspace, WORD_FILE), await wordFileOf(text));
  copyFileSync(join(root, 'examples', VOCABULARY), join(desk.workspace, VOCABULARY));
  await desk.pick('Control+P', VOCABULARY);
  await desk.editor.getByText('pillar').first().waitFor();
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('a Word file becomes a report without losing a word, and what it lacks is asked for, one after another', async () => {
  const { page, editor } = desk;
  await desk.pick('F1', 'Mission Report: Open a Word or Excel File');
  const programme = page.getByPlaceholder('Which programme does the mission belong to?');
  await desk.givePath(join(desk.workspace, WORD_FILE), programme);
  await desk.press('Enter');
  await page
    .getByText(/is now a report, not saved yet/)
    .first()
    .waitFor();
  await editor.getByText('Mission to Kosovo under UNSCR').first().waitFor();
  await picture(desk, 'import/report');

  await desk.press('Control+End');
  await editor.locator('.squiggly-error').first().waitFor();
  await picture(desk, 'import/findings');

  await page.getByRole('button', { name: 'Complete the Report…' }).click();
  const asked = (number: number) =>
    page
      .getByText(new RegExp(`\\? \\(${number} of \\d`))
      .first()
      .waitFor();
  for (let question = 1; question <= 5; question++) {
    await asked(question);
    if (question === 3) await picture(desk, 'import/tags');
    await desk.press('Enter');
  }
  // One is left open, and a second Escape ends.
  await asked(6);
  await desk.press('Escape');
  await asked(7);
  await desk.press('Escape');
  await page
    .getByText(/questions are still open/)
    .first()
    .waitFor();
  // Each answer is one step back.
  await desk.press('Control+z');
  const saved = await desk.saved('kosovo-2009.mission');
  expect(saved.match(/^finding #/gm)?.length).toBeGreaterThan(0);

  // The page beside leads into the file that the report is now, and tells what it was.
  await desk.press('Control+Home', 'Enter');
  const beside = await desk.pageWith('.pieces .link');
  await beside.getByRole('button', { name: 'Mission, line 1', exact: true }).click();
  await editor.locator('.selected-text').first().waitFor();
});
