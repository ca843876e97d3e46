/** What comes back in trackers: what is shown of it, and the updates that it becomes. */
import { afterEach, expect, test } from 'vitest';
import { toBase64 } from '../../src/base/base64.ts';
import {
  DECIDE_REQUEST,
  REVIEW_REQUEST,
  type ReviewResult,
  type ReviewSource,
} from '../../src/protocol/review.ts';
import { fill, followedIn, returnedFrom, VALLEY } from '../support/returned-tracker.ts';
import { type Served, startServed } from '../support/served.ts';

const [valley] = await followedIn({ 'valley.mission': VALLEY });
if (!valley) throw new Error('no report');
const back = await returnedFrom(valley, draft => {
  fill(draft, 'valley-2024.dig-well', 'Status', 'Done');
  fill(draft, 'valley-2024.find-place', 'Due date', '03/04/2025');
});
const sources: readonly ReviewSource[] = [
  { kind: 'file', name: 'back.xlsx', base64: toBase64(back), author: 'Water Board', savedOn: '2024-06-01' },
];

let served: Served;
afterEach(() => served.stop());

async function review(text = VALLEY): Promise<ReviewResult> {
  served = await startServed({ 'valley.mission': text });
  await served.open('valley.mission');
  return served.client.sendRequest(REVIEW_REQUEST, {
    uri: served.uri('valley.mission'),
    sources,
    refused: [],
  });
}

test('what was filled in is shown at its entry, with its effect and what can be done with it', async () => {
  const result = await review();
  if (result.kind === 'refused') throw new Error(result.reason);
  const [dig] = result.changes;
  expect(dig).toMatchObject({
    author: 'Water Board',
    on: '2024-06-01',
    source: 'back.xlsx · Management response, row 2',
  });
  const words = (each: readonly { readonly text: string }[]) => each.map(({ text }) => text).join('');
  expect(
    result.changes.map(({ before, after, effects, state, note }) => [
      words(before),
      words(after),
      effects.map(({ label }) => label),
      state,
      note,
    ]),
  ).toEqual([
    ['Status: open', 'Status: Done', ['Status: open → Done'], 'open', undefined],
    [
      'Due date: 2024-04-15',
      'Due date: 03/04/2025',
      [],
      'unplaced',
      'the day and the month could be exchanged',
    ],
  ]);
});

test('what is accepted becomes updates beside the report', async () => {
  const result = await review();
  if (result.kind === 'refused') throw new Error(result.reason);
  const uri = served.uri('valley.mission');
  const params = { uri, sources, refused: [], decision: 'accept', on: result.changes } as const;
  expect(await served.client.sendRequest(DECIDE_REQUEST, params)).toEqual({
    kind: 'decided',
    edits: [],
    updates: {
      uri: served.uri('valley.updates.mission'),
      text: 'update valley-2024.dig-well on 2024-06-01 by "Water Board" status done\n',
    },
    refused: [],
    left: 1,
    stale: 0,
  });
});

test('a tracker of another report is refused in one sentence', async () => {
  expect(await review(VALLEY.replaceAll('valley-2024', 'hill-2024'))).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(
      /^“back.xlsx” was not taken in. Its lines are of other reports, such as valley-2024.dig-well/,
    ),
  });
});
