/** Sentences begin where the rules of Unicode say, as `Intl` has them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceStarts } from '../../src/lexicon/sentences.ts';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
const startsAfterIntl = (text: string) => Array.from(SEGMENTER.segment(text), ({ index }) => index);

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
/** The characters of Latin texts, one by one, and some of others. */
const CHARACTERS = [
  ...['\t', '\u2024', '\u2028', '€', 'Ж', 'م', '。', '\u0301'],
  ...between(0x20, 0x7e),
  ...between(0xa0, 0x17f),
  ...between(0x2010, 0x2027),
];

test.each(['.', '!', '?'])('each character is read right around “%s”', mark => {
  const texts = CHARACTERS.flatMap(character =>
    [
      `a${mark}${character}B`,
      `a${mark} ${character}B`,
      `A${mark} ${character}b`,
      `${character}${mark}B`,
    ].concat([
      `${character}${mark} B`,
      `1${mark}${character}`,
      `a${mark}${character} B`,
      `a${mark}${character}b`,
    ]),
  );
  expect(texts.map(sentenceStarts)).toEqual(texts.map(startsAfterIntl));
});

test('any row of them is read right', () => {
  const pieces = fc.constantFrom(
    '.',
    '.',
    '!',
    '?',
    ' ',
    ' ',
    '"',
    '”',
    ')',
    ',',
    '–',
    'a',
    'B',
    'é',
    '1',
    '…',
    '»',
    '*',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), row => {
      const text = row.join('');
      expect(sentenceStarts(text)).toEqual(startsAfterIntl(text));
    }),
    { numRuns: 3000 },
  );
});
