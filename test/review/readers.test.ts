/** What partners send back is taken in where they had it, with what was released to them or without. */
import { expect, test } from 'vitest';
import type { Audience } from '../../src/domain/marking.ts';
import { reduceFor } from '../../src/export/audience/reduce.ts';
import { render } from '../../src/export/docx/docx.ts';
import { chosenBy } from '../../src/review/choose.ts';
import { takeIn } from '../../src/review/take-in.ts';
import { EditedWord } from '../support/edited-word.ts';
import { fixedContext } from '../support/export-context.ts';
import { reviewWord, withReport } from '../support/reviewed.ts';

const TEXT = `mission night-2026: Night watch
dates 2026-02-02 to 2026-02-04
classification unclassified

finding confidential gap: Crates were lost at night.

    The guard slept in the tower.

finding gap: Lamps are out.

    The quay has been dark since March.
`;

async function sentTo(audience: Audience): Promise<Uint8Array> {
  const send = await withReport(({ report }) => {
    const context = { ...fixedContext, audience };
    return render(reduceFor(report, context), context);
  });
  return send(TEXT);
}

async function returned(file: Uint8Array, from: string, to: string): Promise<string> {
  const word = new EditedWord(file);
  const place = Array.from({ length: word.length }, (_, at) => at).find(at => word.textAt(at).includes(from));
  if (place === undefined) throw new Error(`“${from}” was not sent.`);
  const start = word.textAt(place).indexOf(from);
  word.replace(place, start, start + from.length, to, true);
  const review = await reviewWord(word.file(), TEXT);
  if (!review.ok) throw new Error(review.reason);
  return takeIn(TEXT, review.changes, chosenBy(review.changes, ['all'], [])).text;
}

test('what partners had without what is confidential', async () => {
  const file = await sentTo('partner');
  expect(await returned(file, 'since March', 'since May')).toBe(TEXT.replace('since March', 'since May'));
  await expect(returned(file, 'in the tower', 'in the yard')).rejects.toThrow('was not sent');
});

test('what partners had with what is confidential', async () => {
  const file = await sentTo('partner-confidential');
  for (const [from, to] of [
    ['in the tower', 'in the yard'],
    ['since March', 'since May'],
  ] as const) {
    expect(await returned(file, from, to)).toBe(TEXT.replace(from, to));
  }
});
