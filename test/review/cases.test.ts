/** Changes of a reviewer, and what the text of the report is when they are taken in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../src/review/change.ts';
import { hasSameStructure, takeIn } from '../../src/review/take-in.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';
import { revised, stripped, withRow } from '../support/revised-file.ts';
import cases from './cases.json' with { type: 'json' };

const TEXT = readFileSync(join(import.meta.dirname, 'valley.mission'), 'utf8');
const sent = await (await sendWord())(TEXT);

interface Case {
  readonly name: string;
  /** As `revised` reads them. */
  readonly changes: readonly string[];
  /** The cells of a row that is put in below the village “Lower”. */
  readonly row?: readonly string[];
  /** Which of the places that have these words, counted from 0. */
  readonly which?: number;
  /** Null for changes that nobody recorded. */
  readonly author?: null;
  /** What the author has changed since: these words, and those that stand there now. */
  readonly meanwhile?: readonly string[];
  /** What the file has lost: its own part, or the bookmarks too. */
  readonly stripped?: string;
  /** What then stands in the text; nothing, where it stays as it is. */
  readonly then?: readonly string[];
  /** What becomes of each change; all are offered where that is not said. */
  readonly states?: readonly string[];
  /** Why those that have no place have none. */
  readonly why?: readonly string[];
}

test.each(cases as readonly Case[])('$name', async each => {
  const by = each.author === null ? {} : { author: 'A. Chief' };
  const returned = each.changes.reduce(
    (file, change) => revised(file, change, { ...by, which: each.which ?? 0 }),
    each.row ? withRow(sent, 'Lower', each.row, { author: 'A. Chief' }) : sent,
  );
  const file = each.stripped ? stripped(returned, { bookmarks: each.stripped === 'all' }) : returned;
  const [before = '', after = ''] = each.meanwhile ?? [];
  const source = TEXT.replace(before, after);
  const review = await reviewWord(file, source);
  if (!review.ok) throw new Error(review.reason);
  const { changes } = review;
  const states = changes.map(({ state }) => state);
  expect(states).toEqual(each.states ?? changes.map(() => 'offered'));
  if (each.why) expect(changes.flatMap(({ why = [] }) => why)).toEqual(each.why);
  expect(changes.length).toBeGreaterThan(0);
  const offered = changes.filter(({ state }) => state === 'offered').map(({ number }) => number);
  const { text } = takeIn(source, changes, new Set(offered));
  expect(hasSameStructure(source, text)).toBe(true);
  for (const words of each.then ?? []) expect(text).toContain(words);
  expect(text === source).toBe(each.then === undefined && offered.length === 0);
  expect(takeIn(source, changes, new Set()).text).toBe(source);
  const again = await reviewWord(file, text);
  if (!again.ok) throw new Error(again.reason);
  const isTaken = ({ number }: Change) => offered.includes(number);
  expect(again.changes.filter(isTaken).map(({ state }) => state)).toEqual(offered.map(() => 'taken'));
});
