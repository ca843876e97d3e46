import { afterEach, expect, test } from 'vitest';
import { toBase64 } from '../../src/base64.ts';
import { TRACKERS_REQUEST, type TrackersParams, type TrackersResult } from '../../src/import-protocol.ts';
import { fill, followedIn, returnedFrom, VALLEY } from '../support/returned-tracker.ts';
import { type Served, startServed } from '../support/served.ts';

const [valley] = await followedIn({ 'valley.mission': VALLEY });
if (!valley) throw new Error('no report');
const back = await returnedFrom(valley, draft => {
  fill(draft, 'valley-2024.dig-well', 'Status', 'Done');
  fill(draft, 'valley-2024.find-place', 'Due date', '03/04/2025');
});

let served: Served;
afterEach(() => served.stop());

async function trackers(more: Partial<TrackersParams> = {}, text = VALLEY): Promise<TrackersResult> {
  served = await startServed({ 'valley.mission': text });
  await served.open('valley.mission');
  const file = { name: 'back.xlsx', base64: toBase64(back), author: 'Water Board', savedOn: '2024-06-01' };
  return served.client.sendRequest<TrackersResult>(TRACKERS_REQUEST, {
    ...{ uri: served.uri('valley.mission'), files: [file] },
    ...more,
  });
}

test('what was filled in is listed with what can be done with it', async () => {
  const result = await trackers();
  if (result.kind === 'refused') throw new Error(result.reason);
  expect(result.updates).toBeUndefined();
  expect(
    result.lines.map(({ place, description, isOffered, canBeTaken }) => [
      place,
      description,
      isOffered,
      canBeTaken,
    ]),
  ).toEqual([
    ['Management response, row 2', 'valley-2024.dig-well · status: “open” → “Done”', true, true],
    [
      'Management response, row 3',
      'valley-2024.find-place · due date: “2024-04-15” → “03/04/2025” (the day and the month could be exchanged)',
      false,
      false,
    ],
  ]);
});

test('what was ticked becomes updates beside the report', async () => {
  const result = await trackers({ chosen: [1, 2] });
  if (result.kind === 'refused') throw new Error(result.reason);
  expect(result.updates).toEqual({
    uri: served.uri('valley.updates.mission'),
    text: 'update valley-2024.dig-well on 2024-06-01 by "Water Board" status done\n',
    count: 1,
  });
});

test('a tracker of another report is refused in one sentence', async () => {
  expect(await trackers({}, VALLEY.replaceAll('valley-2024', 'hill-2024'))).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(
      /^“back.xlsx” was not taken in. Its lines are of other reports, such as valley-2024.dig-well/,
    ),
  });
});
