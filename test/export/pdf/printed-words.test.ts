import { expect, test } from 'vitest';
import { differencesBetween } from '../../../src/export/page/compare/word-differences.ts';
import { printedWords } from '../../../src/export/pdf/printed-words.ts';

const HEADS = ['الرقم توصية', 'الرقم توصية الأساس الرد'];
const PAPER = { passages: [...HEADS, 'تقرير المهمة'], heads: HEADS, margins: [], links: [] };

function differencesIn(words: readonly string[]) {
  const texts = words.map((text, index) => ({
    text,
    x: 100,
    y: 400 - 10 * index,
    width: 50,
    isTagged: true,
    isReversed: true,
  }));
  const page = { width: 600, height: 800, texts, links: [], notes: [] };
  const readings = printedWords([page], PAPER, 'rtl');
  if (!readings) throw new Error('nothing was read');
  return differencesBetween(readings).places;
}

test('heads that stand again on the next page are no other words, though a short one is part of a long one', () => {
  expect(differencesIn([...PAPER.passages, HEADS[1] ?? '', HEADS[1] ?? ''])).toEqual([]);
  expect(differencesIn([...PAPER.passages, 'سري'])).not.toEqual([]);
});
