/** What stands above changes that came back, and what can be decided together. */
import { expect, it, vi } from 'vitest';
import type { ReviewedChange } from '../../src/protocol/review.ts';

vi.mock('vscode', () => ({ env: { language: 'en' } }));

const { identified } = await import('../../src/extension/review/show-review.ts');
const { groupsOf, sumOf } = await import('../../src/extension/review/shown-changes.ts');

const change = (key: string, more: Partial<ReviewedChange> = {}): ReviewedChange => ({
  ...{
    key,
    version: key,
    source: 'back.docx',
    author: 'A. Chief',
    entry: 'R1: Repair',
    before: [],
    after: [],
  },
  ...{ effects: [], state: 'open', canBeAnswered: true },
  ...more,
});
const figure = { effects: [{ kind: 'figure', label: 'figure: 1 → 2' }] };
const comment = { comment: [{ by: 'A. Chief', text: 'Why two, and not six?' }] };
const REVIEWED = [
  change('words'),
  change('figure', figure),
  change('asked', comment),
  change('other', { author: 'B. Deputy', state: 'doubtful' }),
  change('there', { state: 'taken' }),
  change('gone', { state: 'unplaced' }),
];

it('the sentence at the head counts what is left, comments apart, and what is in the text', () => {
  expect(sumOf(REVIEWED)).toBe(
    '3 changes to decide, 1 comment to answer. In the text: 1, no place found: 1.',
  );
  expect(sumOf([change('there', { state: 'taken' }), change('no', { state: 'refused' })])).toBe(
    'No changes to decide. In the text: 1, refused: 1.',
  );
});

it('together go all of wording only and all of one person, but no comment and nothing that collides', () => {
  expect(groupsOf(REVIEWED).map(({ label, on }) => [label, on.map(({ key }) => key)])).toEqual([
    ['Changes of wording only (1)', ['words']],
    ['All of A. Chief (2)', ['words', 'figure']],
  ]);
});

it('a source is known again by what is in it', async () => {
  const source = { kind: 'earlier', name: 'HEAD', text: 'mission a: A' } as const;
  const [one, same, other] = await Promise.all(
    [source, source, { ...source, text: 'mission b: B' }].map(identified),
  );
  expect(one?.id).toBe(same?.id);
  expect(one?.id).not.toBe(other?.id);
});
