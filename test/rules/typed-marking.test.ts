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
  word => `: -- ${word} -- Guards sleep at night.`,
  word => `: >>> ${word} <<< Guards sleep at night.`,
  word => `: Guards sleep at night ~~${word}~~`,
  word => `: Guards sleep at night [${word}]`,
  word => `: Guards sleep at night (${word.toUpperCase()}).`,
  word => `: Guards sleep at night – ${word.toUpperCase()}`,
  word => `: Guards\n\n    They sleep at night. **[${word}]**`,
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
      expect(told, text).toMatchObject({ code: 'entry/marked-before-colon', severity: 1 });
      const [fix] = (told && dataOf(told)?.fixes) ?? [];
      const edits = [...(fix?.edits ?? [])].reverse();
      const mended = edits.reduce((all, { range, newText }) => {
        const [start, end] = [range.start, range.end].map(at => document.textDocument.offsetAt(at));
        return all.slice(0, start) + newText + all.slice(end);
      }, text);
      const { document: after, problems: left } = await check(mended);
      expect(
        left.filter(({ code }) => code === 'syntax' || code === 'entry/marked-before-colon'),
        mended,
      ).toEqual([]);
      const last = fileOf(after).entries.at(-1);
      expect(last && effectiveMarking(last), mended).toBe(level);
      expect(mended).not.toContain(marking === level ? `${level} ` : marking);
      expect(mended).not.toContain(marking.toUpperCase());
    }),
    runs(80),
  );
});

/** How houses write it in the languages that have it. */
const IN_LANGUAGES = [
  'Confidential',
  'Confidentiel',
  'Confidencial',
  'Vertraulich',
  'Конфиденциально',
  'Поверљиво',
  'Konfidenciale',
  'سري',
  '机密',
];
const LETTERS = ['C', 'S', 'TS', 'R', 'U//FOUO', 'C//NF', 'S//REL TO UN', 'VS-NfD', 'ДСП'];
const PLACES: readonly ((mark: string) => string)[] = [
  mark => `: ${mark} Guards beat people at night.`,
  mark => `: Guards beat people at night ${mark}.`,
  mark => `: Guards beat people at night. ${mark}`,
  mark => `: Guards beat people. ${mark} They do so at night.`,
  mark => `: Guards\n\n    They beat people ${mark}\n\n    They sleep.`,
  mark => `: Guards\n\n    - They beat people ${mark}\n    - They sleep.`,
  mark => `: Guards\n\n    - ${mark} They beat people.`,
  mark =>
    `: Guards\n\n    | What        | Mark    |\n    | ----------- | ------- |\n    | They beat us | ${mark} |`,
];

test.each([
  ...IN_LANGUAGES.flatMap(word => [`(${word})`, `[${word}]`, `（${word}）`]),
  ...LETTERS.map(letters => `(${letters})`),
])('“%s” is told wherever it stands', async mark => {
  for (const place of PLACES) {
    const text = `mission m: Mission\nfinding gap${place(mark)}\n`;
    const { problems } = await check(text, { profile: 'review' });
    const told = problems.filter(({ message }) => String(message).includes(`as “confidential”`));
    expect(told, text).toHaveLength(1);
  }
});

test.each(IN_LANGUAGES.map(word => word.toUpperCase()))('“– %s” at an end and within', async word => {
  const texts = [`Guards beat people – ${word}`, `Guards beat people | ${word}`];
  // In a script that has no capitals a word with a colon may as well be one that is explained.
  const within = word === word.toLowerCase() ? [] : [`Guards beat people. ${word}: they do.`];
  for (const text of [...texts, ...within]) {
    const { problems } = await check(`mission m: Mission\nfinding gap: ${text}\n`, { profile: 'review' });
    const told = problems.filter(({ message }) => String(message).includes(`as “confidential”`));
    expect(told, text).toHaveLength(1);
  }
});
