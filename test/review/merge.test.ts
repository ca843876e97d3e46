/** Cases: a sentence that was sent with a reviewer's change in it, what the text says now, and what comes of both. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withEdits } from '../../src/changes/with-edits.ts';
import { merge } from '../../src/review/merge.ts';
import { runs } from '../support/runs.ts';
import cases from './merge.json' with { type: 'json' };

/** The sentence as it was sent, and the edit that the marks in it stand for. */
function read(marked: string) {
  const [, before = '', old = '', text = '', after = ''] =
    /^(.*?)(?:\[-(.*?)-\])?(?:\{\+(.*?)\+\})?((?<=[\]}]).*)$/.exec(marked) ?? [];
  return {
    sent: before + old + after,
    edit: { start: before.length, end: before.length + old.length, text },
  };
}

test.each(cases)('$name', ({ sent: marked, now, is, then }) => {
  const { sent, edit } = read(marked);
  const merged = merge(sent, now, edit);
  expect(merged.kind).toBe(is);
  expect(merged.kind === 'taken' ? undefined : withEdits(now, [merged])).toBe(then);
});

const WORDS = ['wells', 'pumps', 'are', 'dry', 'old', 'twenty-one', 'of', 'Selm'];
const anyWords = fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 12 });

test('a change of one word goes along with any change of words that do not touch it', () => {
  fc.assert(
    fc.property(
      anyWords,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', 'ours', 'ours and'),
      (words, a, b, ours) => {
        const [mine, theirs] = [a % words.length, b % words.length];
        fc.pre(Math.abs(mine - theirs) > 1);
        // Each word is told from all others, so that which one has changed is no matter of choice.
        const sent = words.map((word, at) => `${word}${at}`);
        const own = sent.map((word, at) => (at === mine ? ours : word)).filter(word => word !== '');
        const start = sent.slice(0, theirs).join(' ').length + (theirs > 0 ? 1 : 0);
        const end = start + (sent[theirs]?.length ?? 0);
        const merged = merge(sent.join(' '), own.join(' '), { start, end, text: 'theirs' });
        const both = sent.map((word, at) => (at === mine ? ours : at === theirs ? 'theirs' : word));
        expect(merged.kind).toBe('free');
        if (merged.kind !== 'taken')
          expect(withEdits(own.join(' '), [merged])).toBe(both.filter(word => word !== '').join(' '));
      },
    ),
    runs(400),
  );
});
