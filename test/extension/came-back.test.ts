/** What is decided of changes that came back: what is kept, what is counted, and what can be decided together. */
import { expect, it, vi } from 'vitest';
import type { ReviewedChange } from '../../src/protocol/review.ts';

vi.mock('vscode', () => ({ env: { language: 'en' } }));

const { Decisions, identified } = await import('../../src/extension/review/decisions.ts');
const { groupsOf, shownChange, sumOf } = await import('../../src/extension/review/shown-changes.ts');

/** What a window keeps. */
function memento() {
  const kept = new Map<string, unknown>();
  function get<T>(key: string): T | undefined;
  function get<T>(key: string, instead: T): T;
  function get<T>(key: string, instead?: T): T | undefined {
    return (kept.get(key) as T | undefined) ?? instead;
  }
  return {
    get,
    update: async (key: string, value: unknown) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
    },
    keys: () => [...kept.keys()],
  };
}

const change = (key: string, more: Partial<ReviewedChange> = {}): ReviewedChange => ({
  ...{ key, source: 'back.docx', author: 'A. Chief', entry: 'R1 · Ministry', before: [], after: [] },
  ...{ effects: [], state: 'open', canBeAnswered: true },
  ...more,
});
const figure = { effects: [{ kind: 'figure', label: 'figure: 1 → 2' }] };
const REVIEWED = [
  change('words'),
  change('figure', figure),
  change('other', { author: 'B. Deputy', state: 'doubtful' }),
  change('there', { state: 'taken' }),
  change('gone', { state: 'unplaced' }),
];
const shown = (decisions: InstanceType<typeof Decisions>, reviewed = REVIEWED) =>
  reviewed.map(each => shownChange(each, decisions, []));

it('what is refused is kept while the page is closed, and forgotten when all is decided', async () => {
  const window = memento();
  const decisions = new Decisions(window, 'file:///r.mission');
  await decisions.refuse(['words']);
  const again = new Decisions(window, 'file:///r.mission');
  expect(shown(again)[0]?.decision).toBe('refused');
  expect(shown(new Decisions(window, 'file:///other.mission'))[0]?.decision).toBe('open');
  await again.reopen(['words']);
  expect(window.keys()).toEqual([]);
});

it('whoever takes back the reply takes back the refusal, and what the text has is in the text', async () => {
  const decisions = new Decisions(memento(), 'file:///r.mission');
  await decisions.refuse(['words'], 'reply: No.');
  await decisions.refuse(['figure', 'there']);
  await decisions.followUndo('remark: x\nreply: No.\n');
  expect(shown(decisions).map(each => each.decision)).toEqual([
    'refused',
    'refused',
    'doubtful',
    'taken',
    'unplaced',
  ]);
  await decisions.followUndo('remark: x\n');
  expect(shown(decisions)[0]?.decision).toBe('open');
});

it('the sentence at the head counts what is in the text', async () => {
  const decisions = new Decisions(memento(), 'file:///r.mission');
  expect(sumOf(shown(decisions))).toBe(
    '3 changes are to be decided: 1 is in the text, 1 has no place in it.',
  );
  await decisions.refuse(['words', 'figure', 'other']);
  expect(sumOf(shown(decisions))).toBe(
    'All is decided: 1 is in the text, 3 are refused, 1 has no place in it.',
  );
  expect(sumOf(shown(decisions, [change('one')]))).toBe('1 change is to be decided: none is in the text.');
});

it('together go all that are words only and all of one person, but nothing that collides', () => {
  const decisions = new Decisions(memento(), 'file:///r.mission');
  expect(groupsOf(shown(decisions), REVIEWED).map(({ label, keys }) => [label, keys])).toEqual([
    ['All that are words only (1)', ['words']],
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
