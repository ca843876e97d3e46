/** A file that was sent with the changes since an earlier version in it: only what reviewers did is listed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../src/export/docx/docx.ts';
import { takeIn } from '../../src/review/take-in.ts';
import { fixedContext } from '../support/export-context.ts';
import { reviewWord, withReport } from '../support/reviewed.ts';
import { revised } from '../support/revised-file.ts';

const TEXT = readFileSync(join(import.meta.dirname, 'valley.mission'), 'utf8');
const EARLIER = TEXT.replace('It saw the well.', 'It saw the river, and much else.')
  .replace('    - Water is short\n', '')
  .replace('See @mayor for the date.', 'See @mayor for the date.\n\n    This went out.');

const reportOf = await withReport(({ report }) => report);
const since = { report: await reportOf(EARLIER), author: 'The mission' };
const sent = await render(await reportOf(TEXT), { ...fixedContext, since });

test('nothing is listed where no reviewer changed anything', async () => {
  expect(await reviewWord(sent, TEXT)).toMatchObject({ ok: true, changes: [], knowsSent: true });
});

test('a change among ours is listed alone, and taken in', async () => {
  const review = await reviewWord(
    revised(sent, 'The school is [-closed-]{+open+}', { author: 'A. Chief' }),
    TEXT,
  );
  if (!review.ok) throw new Error(review.reason);
  expect(review.changes).toMatchObject([
    { author: 'A. Chief', old: 'closed', new: 'open', state: 'offered' },
  ]);
  expect(takeIn(TEXT, review.changes, new Set([1])).text).toBe(
    TEXT.replace('The school is closed', 'The school is open'),
  );
});
