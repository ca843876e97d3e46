/** No false fact: in sources that name many persons, places and days, nothing is written but what they say. */
import { describe, expect, it } from 'vitest';
import { factSources, falseFactsOf } from '../support/import/facts.ts';

describe.each(factSources())('$name', source => {
  it('says nothing of people, bodies, places and days that its source does not say', async () => {
    const { wrong, found, words } = await falseFactsOf(source);
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(source.facts.found);
    expect(words?.written).toBe(words?.words);
  });
});
