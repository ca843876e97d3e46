import { describe, expect, it } from 'vitest';
import { exampleTexts, readMissions } from '../support/read-missions.ts';

const readings = await readMissions(exampleTexts());

describe('the examples', () => {
  it.each(Object.entries(readings))('%s is read without a fault', (_name, { file, faults }) => {
    expect(faults).toEqual([]);
    expect(file.entries.length).toBeGreaterThan(10);
  });
});
