/** What is mended all at once: each fix whole or not at all, and no two in one place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferredEdits } from '../../src/rules/fix-all.ts';
import { runs } from '../support/runs.ts';

/** The lines of the edits of a fix. */
const anyPlaces = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 });

test('of fixes that touch each other in any of their edits, the first is made', () => {
  fc.assert(
    fc.property(fc.array(anyPlaces, { maxLength: 6 }), fixes => {
      const range = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 5 } });
      const problems = fixes.map((lines, at) => {
        const edits = lines.map(line => ({ range: range(line), newText: `${at}` }));
        return { range: range(0), message: 'x', data: { fixes: [{ title: 'x', isPreferred: true, edits }] } };
      });
      const taken = new Set<number>();
      const first = fixes.flatMap((lines, at) => {
        if (lines.some(line => taken.has(line))) return [];
        for (const line of lines) taken.add(line);
        return lines.map(line => `${at} in ${line}`);
      });
      const made = preferredEdits(problems).map(
        ({ range: { start }, newText }) => `${newText} in ${start.line}`,
      );
      expect(made).toEqual(first);
    }),
    runs(800),
  );
});
