/** Reports by another hand: what *Mend everything* and `check --fix` must leave as it is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { mendSurely } from '../support/mend.ts';

interface Case {
  readonly id: string;
  readonly mission: string;
  /** What is still there once all is mended that is sure, and what must not have come. */
  readonly mustKeep: readonly string[];
  readonly mustNotHave?: readonly string[];
  readonly why: string;
}

const CASES: readonly Case[] = JSON.parse(readFileSync(new URL('cases/fixes.json', import.meta.url), 'utf8'));

test.each(CASES.map(each => [each.id, each.why, each] as const))('%s: %s', async (_id, _why, given) => {
  const settings = { profile: 'final', today: '2024-06-01' } as const;
  const mended = await mendSurely(given.mission, async text => (await check(text, settings)).problems);
  for (const words of given.mustKeep) expect(mended).toContain(words);
  for (const words of given.mustNotHave ?? []) expect(mended).not.toContain(words);
});
