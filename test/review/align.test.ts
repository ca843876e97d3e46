/** Of several paragraphs that were reworded, each is compared with the one that it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignParagraphs } from '../../src/review/align.ts';
import { runs } from '../support/runs.ts';

const NAMES = ['Selm', 'Vard', 'Lant', 'Orm', 'Tarn', 'Brek'];
/** Half of their words are the same. */
const sentenceOf = (name: string, what: string) =>
  `The court of ${name} has no room for ${name} files, and ${name} clerks keep them ${what}.`;

test('wherever they stand, and however much they are alike', () => {
  const places = fc.shuffledSubarray(
    NAMES.map((_, at) => at),
    { minLength: 2 },
  );
  fc.assert(
    fc.property(places, order => {
      const sent = NAMES.map(name => ({ text: sentenceOf(name, 'in cells') }));
      const found = order.map(at => ({
        text: sentenceOf(NAMES[at] ?? '', 'at home'),
        bookmarks: [],
        made: [],
      }));
      expect(alignParagraphs(sent, found)).toEqual(order);
    }),
    runs(80),
  );
});
