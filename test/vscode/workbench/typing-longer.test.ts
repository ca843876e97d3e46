/** The longer of two reports, beside the shorter one: typing takes its time, so this one is dictated. */
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { expectTypedBlind } from './blind.ts';
import { type Desk, sitDown } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown('typing-longer', 'examples');
});
afterAll(() => desk.close());
afterEach(({ task }) => (task.result?.state === 'fail' ? desk.keepPicture() : undefined));

test('a longer report, typed blind, is as it was, and nothing in it is red', async () => {
  await expectTypedBlind(desk, 'selm-2024.mission', 'dictation');
}, 1_800_000);
