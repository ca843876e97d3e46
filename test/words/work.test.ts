import { expect, test } from 'vitest';
import { check } from '../support/check.ts';

test('the sentences of a paragraph are read a few times, however many statements are in it', async () => {
  const sentences = Array.from(
    { length: 400 },
    // The sentences of a text with other than Latin letters are told by `Intl`, whose work is counted.
    (_, i) => `Il semblerait que le stock de l'atelier Ж${i} soit épuisé depuis mars.`,
  );
  const text = `mission m: M\nlanguage fr\nfinding: F\n\n    ${sentences.join(' ')}\n`;
  const { segment } = Intl.Segmenter.prototype;
  let read = 0;
  Intl.Segmenter.prototype.segment = function (input) {
    read += input.length;
    return segment.call(this, input);
  };
  try {
    await check(text);
  } finally {
    Intl.Segmenter.prototype.segment = segment;
  }
  expect(read).toBeGreaterThan(0);
  expect(read / text.length).toBeLessThan(4);
});
