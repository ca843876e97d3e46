/** Nobody notices that files which are not open are kept without their syntax trees. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEvicted } from '../../src/workspace/eviction.ts';
import { allOpen, Desk } from '../support/desk.ts';
import { FILE_STATES } from '../support/file-states.ts';
import { runs } from '../support/runs.ts';

const path = fc.constantFrom(...Object.keys(FILE_STATES));
const text = (of: string) => fc.constantFrom(...(FILE_STATES[of] ?? []));
const step = path.chain(of =>
  fc.oneof(
    text(of).map(to => ({ what: 'write', of, to }) as const),
    text(of).map(to => ({ what: 'type', of, to }) as const),
    fc.constant({ what: 'close', of } as const),
    fc.constant({ what: 'look', of } as const),
  ),
);

test('whatever is opened, typed, closed and changed on the disk, all is as if everything were open', async () => {
  let rested = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
      const desk = new Desk();
      for (const each of steps) {
        if (each.what === 'write') await desk.write(each.of, each.to);
        else if (each.what === 'type') await desk.type(each.of, each.to ?? '');
        else if (each.what === 'close') await desk.close(each.of);
        else await desk.noticed();
        rested += desk.documents.filter(isEvicted).length;
      }
      const fresh = await allOpen(desk.texts);
      expect(await desk.noticed()).toEqual(await fresh.noticed());
    }),
    runs(25),
  );
  expect(rested).toBeGreaterThan(0);
});
