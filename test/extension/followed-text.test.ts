/** Stretches of a report that its author edits: found where they are now, or not at all. */
import { describe, expect, it } from 'vitest';
import { type Change, FollowedText } from '../../src/extension/import/followed-text.ts';

const REPORT = `section: Background

    The bridge is
    closed.

    - Wells are dry.
    - Pumps stand still.
`;

/** A text with one stretch, and what becomes of both when some words are replaced by others. */
function followed(words: string, edits: readonly (readonly [old: string, by: string])[] = [], text = REPORT) {
  const start = text.indexOf(words);
  const follower = new FollowedText(text, [{ start, end: start + words.length }]);
  let now = text;
  for (const [old, by] of edits) {
    const change: Change = { offset: now.indexOf(old), length: old.length, text: by };
    now = now.replace(old, () => by);
    follower.change([change], now);
  }
  const stretch = follower.find(0);
  return {
    words: stretch && now.slice(stretch.start, stretch.end),
    start: stretch?.start,
    now,
    hasOwnLines: follower.hasOwnLines(0),
  };
}

describe('a stretch of an edited text', () => {
  it('moves with what is written above, before and behind it', () => {
    const { words, start, now } = followed('Wells are dry.', [
      ['section', '// a remark\n\nsection'],
      ['- Wells', '- finding: Wells'],
      ['dry.', 'dry. They were not in May.'],
    ]);
    expect(words).toBe('Wells are dry.');
    expect(start).toBe(now.indexOf('Wells'));
  });

  it('is the same when its lines are broken anew', () => {
    expect(followed('The bridge is\n    closed.', [['is\n    closed', 'is closed']]).words).toBe(
      'The bridge is closed.',
    );
  });

  it('is found where its words are moved to', () => {
    const { words, start, now } = followed('Wells are dry.', [
      ['    - Wells are dry.\n', ''],
      ['still.\n', 'still.\n\nfinding: Wells are dry.\n'],
    ]);
    expect(words).toBe('Wells are dry.');
    expect(start).toBe(now.indexOf('Wells'));
  });

  it('is gone when one of its words is another, and when its words are', () => {
    expect(followed('Wells are dry.', [['dry', 'full']]).words).toBeUndefined();
    expect(followed('Wells are dry.', [['Wells are dry.', '']]).words).toBeUndefined();
  });

  it('is never taken for its twin', () => {
    const twins = '- Wells are dry.\n- Pumps stand.\n- Wells are dry.\n- Wells are dry.\n';
    expect(followed('Wells are dry.', [['- Wells are dry.\n', '']], twins).words).toBeUndefined();
    // Where edits have brought it is known.
    expect(followed('Wells are dry.', [['- ', '- Look: ']], twins).start).toBe(8);
  });

  it('has lines of its own only as long as no other word stands there', () => {
    expect(followed('Wells are dry.').hasOwnLines).toBe(true);
    expect(followed('The bridge is\n    closed.').hasOwnLines).toBe(true);
    expect(followed('Wells are dry.', [['- Wells', '12. Wells']]).hasOwnLines).toBe(true);
    expect(followed('Wells are dry.', [['- Wells', '- No wells. Wells']]).hasOwnLines).toBe(false);
    expect(followed('Wells are dry.', [['dry.\n    - Pumps', 'dry. Pumps']]).hasOwnLines).toBe(false);
    expect(followed('Wells are dry.', [['dry.', 'dry.ish']]).hasOwnLines).toBe(false);
  });
});
