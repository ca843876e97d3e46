/** Whatever an entry, a marking and its spelling: typed after the colon it is told, and its fix keeps the entry back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAbove, MARKINGS } from '../../src/domain/marking.ts';
import { dataOf } from '../../src/rules/fix-all.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { MissionReportGrammar } from '../../src/syntax/generated/grammar.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { shapesIn } from '../../src/syntax/shape.ts';
import { check } from '../support/check.ts';
import { runs } from '../support/runs.ts';

const SPELLINGS = {
  confidential: ['confidential', 'confidentiel', 'confidentielle', 'confidencial'],
  'strictly-confidential': [
    'strictly-confidential',
    'strictly confidential',
    'strictement confidentiel',
    'estrictamente confidencial',
  ],
} as const;
const LEVELS = MARKINGS.filter(level => isAbove(level, 'unclassified')) as (keyof typeof SPELLINGS)[];
const spelt = fc.constantFrom(...LEVELS).chain(level =>
  fc
    .tuple(
      fc.constantFrom(...SPELLINGS[level]),
      fc.constantFrom<(word: string) => string>(
        word => word,
        word => word.charAt(0).toUpperCase() + word.slice(1),
        word => word.toUpperCase(),
      ),
    )
    .map(([word, written]) => ({ level, word: written(word) })),
);
/** How a marking is set apart from what it marks. */
const frame = fc.constantFrom<(word: string) => string>(
  word => `: ${word}: Guards sleep at night.`,
  word => `: ${word} – Guards sleep at night.`,
  word => `: ${word}. Guards sleep at night.`,
  word => `: [${word}] Guards sleep at night.`,
  word => `: (${word}) Guards sleep at night.`,
  word => `: **${word}:** Guards sleep at night.`,
  word => `: Guards sleep at night [${word}]`,
  word => `:\n\n    ${word}\n\n    Guards sleep at night.`,
  word => `: Guards\n\n    They sleep at night.\n\n    ${word}\n\n    So it is.`,
);
/** The entries that can be marked, but for those of the review, which go to nobody. */
const WORDS = [...shapesIn(MissionReportGrammar())].filter(
  ([word, { flags }]) => flags.includes('confidential') && word !== 'remark' && word !== 'reply',
);
const entry = fc
  .constantFrom(...WORDS)
  .map(([word, { name }]) => ({ word, structure: name === 'must' ? `${word} somebody` : word }));

const headed = (word: string, text: string) =>
  word === 'mission' ? `${text}\n` : `mission m: Mission\nfinding: Wells are dry.\n${text}\n`;

test('a marking in the text of an entry', async () => {
  await fc.assert(
    fc.asyncProperty(entry, spelt, frame, async ({ word, structure }, { level, word: marking }, framed) => {
      const text = headed(word, structure + framed(marking));
      const { document, problems } = await check(text);
      const [told] = problems.filter(({ message }) => String(message).includes(`as “${level}”`));
      expect(told, text).toMatchObject({ code: 'syntax', severity: 1 });
      const [fix] = (told && dataOf(told)?.fixes) ?? [];
      const edits = [...(fix?.edits ?? [])].reverse();
      const mended = edits.reduce((all, { range, newText }) => {
        const [start, end] = [range.start, range.end].map(at => document.textDocument.offsetAt(at));
        return all.slice(0, start) + newText + all.slice(end);
      }, text);
      const { document: after, problems: left } = await check(mended);
      expect(
        left.filter(({ code }) => code === 'syntax'),
        mended,
      ).toEqual([]);
      const last = fileOf(after).entries.at(-1);
      expect(last && effectiveMarking(last), mended).toBe(level);
      expect(mended).not.toContain(marking === level ? `${level} ` : marking);
    }),
    runs(80),
  );
});
