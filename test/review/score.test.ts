import { expect, test } from 'vitest';
import { type Edit, type Listed, score } from './score.ts';

const edit = (more: Partial<Edit>): Edit => ({
  number: 1,
  author: 'Anna Chief',
  entry: 'summary',
  kind: 'words',
  old: 'nine days',
  new: 'ten days',
  ...more,
});

const listed = (more: Partial<Listed>): Listed => ({
  author: 'Anna Chief',
  entry: 'summary',
  kind: 'words',
  old: 'nine',
  new: 'ten',
  ...more,
});

const figures = (all: Listed[], edits: Edit[]) => {
  const { right, elsewhere, missed, surplus } = score(all, edits);
  return [right.length, elsewhere.length, missed.length, surplus];
};

test('an edit is right however it was cut, if its words are those', () => {
  expect(figures([listed({})], [edit({})])).toEqual([1, 0, 0, []]);
  const whole = { old: 'The stock lasts nine days.', new: 'The stock lasts ten days.' };
  expect(figures([listed(whole)], [edit({})])).toEqual([1, 0, 0, []]);
  expect(figures([listed({ new: '' }), listed({ old: '' })], [edit({})])).toEqual([1, 0, 0, []]);
});

test('an edit at another entry, or by another person, is elsewhere', () => {
  expect(figures([listed({ entry: 'method' })], [edit({})])).toEqual([0, 1, 0, []]);
  expect(figures([listed({ author: 'B. Chief' })], [edit({})])).toEqual([0, 1, 0, []]);
  expect(figures([listed({ entry: 'method' })], [edit({ also: ['method'] })])).toEqual([1, 0, 0, []]);
});

test('an edit that nobody recorded has no author', () => {
  const untracked = edit({ author: null, tracked: false });
  expect(figures([listed({ author: null })], [untracked])).toEqual([1, 0, 0, []]);
  expect(figures([listed({})], [untracked])).toEqual([0, 1, 0, []]);
});

test('what is not listed is missed, and what nobody did is surplus', () => {
  expect(figures([], [edit({})])).toEqual([0, 0, 1, []]);
  expect(figures([listed({}), listed({})], [edit({})])).toEqual([1, 0, 0, ['−nine', '+ten']]);
  expect(figures([listed({ old: 'nine', new: 'twelve' })], [edit({})])).toEqual([0, 0, 1, ['+twelve']]);
});

test('a comment must be listed with all its words, and once', () => {
  const said = edit({ kind: 'comment', old: 'nine', new: 'Who counted them?' });
  const one = listed({ kind: 'comment', old: '', new: 'Who counted them?' });
  expect(figures([one], [said])).toEqual([1, 0, 0, []]);
  expect(figures([{ ...one, new: 'Who counted?' }], [said])).toEqual([0, 0, 1, []]);
  expect(figures([one, one], [said])).toEqual([1, 0, 0, ['comments ×1']]);
});

test('a passage that moved may be listed as moved, or as taken away and added', () => {
  const moved = edit({ kind: 'moved', old: 'A pump is there.', new: 'A pump is there.' });
  expect(figures([listed({ kind: 'moved', old: moved.old, new: moved.new })], [moved])).toEqual([
    1,
    0,
    0,
    [],
  ]);
  const gone = listed({ old: moved.old, new: '' });
  const back = listed({ old: '', new: moved.old });
  expect(figures([gone, back], [moved])).toEqual([1, 0, 0, []]);
  expect(figures([gone, back, back], [moved])[3]).toEqual(['+A', '+pump', '+is', '+there']);
});

test('letters within a word, and signs, are found though no word differs', () => {
  const letter = edit({ old: '', new: 's' });
  expect(figures([listed({ old: 'hearing', new: 'hearings' })], [letter]).slice(0, 3)).toEqual([1, 0, 0]);
  expect(figures([listed({ old: '', new: 's' })], [letter])).toEqual([1, 0, 0, []]);
  const sign = edit({ old: '.', new: '; ask!' });
  expect(figures([listed({ old: 'done.', new: 'done?' })], [sign]).slice(0, 3)).toEqual([0, 0, 1]);
});
