/** Nothing that stands at the margin and begins no entry is taken for a text, whatever it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryWord } from '../../src/lexicon/words.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { check } from '../support/check.ts';
import { runs } from '../support/runs.ts';

const ABOVE = [
  'finding gap: Wells are dry.',
  'finding gap: Wells are dry.\n\n    So are pumps.',
  'finding gap: Wells are dry.\n// a note',
  'finding gap',
  'section: Method\n\n    - Interviews\n',
  'place: Selm',
];

const WORDS = fc.string({
  unit: fc.constantFrom(...'abc :：.,;#"“”@-|*/()1é और\u200B'.split('')),
  minLength: 1,
  maxLength: 30,
});
const LINE = fc
  .tuple(
    fc.constantFrom(':', ': ', '：', '#', '"', '“', ',', '.', '|', '- ', '1', 'Qu', 'é', '@x', '('),
    WORDS,
  )
  .map(([opening, words]) => opening + words)
  .filter(line => entryWord(/^[\p{L}-]*/u.exec(line)?.[0] ?? '') === undefined);

test('a line at the margin that begins no entry is an error at every profile, and no text of an entry', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ABOVE), LINE, async (above, line) => {
      const text = `mission m: Mission\n\n${above}\n${line}\n`;
      const { document, problems } = await check(text, { profile: 'draft' });
      const number = text.trimEnd().split('\n').length - 1;
      const errors = problems.filter(({ code, severity }) => code === 'syntax' && severity === 1);
      expect(errors.some(({ range }) => range.start.line <= number && number <= range.end.line)).toBe(true);
      const file = document.parseResult.value as MissionFile;
      for (const entry of file.entries) {
        const { title, body } = proseOf(entry);
        expect(`${title.text}\n${body.text}`).not.toContain(line.trim());
      }
    }),
    runs(200),
  );
});
