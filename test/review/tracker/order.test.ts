/** In whatever order trackers are taken in, and however often, things stand the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownEntries } from '../../../src/review/tracker/known-entries.ts';
import { entriesOf } from '../../../src/syntax/entries.ts';
import { isAction, isRecommendation } from '../../../src/syntax/generated/ast.ts';
import { standingOn } from '../../../src/syntax/updates.ts';
import { asFile, fill, followedIn, returnedFrom, takenIn, VALLEY } from '../../support/returned-tracker.ts';
import { patience, runs } from '../../support/runs.ts';

const [valley] = await followedIn({ 'valley.mission': VALLEY });
if (!valley) throw new Error('no report');
const KEYS = knownEntries([valley]).flatMap(({ key }) => key ?? []);
const DAYS = ['2024-05-01', '2024-06-01', '2024-06-15', '2024-07-01'];

const cell = fc.constantFrom(
  ['Status', 'Done'],
  ['Status', 'En cours'],
  ['Status', 'dropped'],
  ['Due date', '31/12/2024'],
  ['Due date', 'end of 2025'],
  ['Responsible', 'Johanna Brandt'],
  ['Responsible', 'Somebody else'],
  ['Comments', 'It goes on.\nSlowly.'],
  ['Comments', 'update x.y: | done'],
  ['Documents', 'Letter "7"'],
) as fc.Arbitrary<[string, string]>;
const tracker = fc.record({
  cells: fc.array(fc.tuple(fc.constantFrom(...KEYS), cell), { minLength: 1, maxLength: 4 }),
  author: fc.constantFrom('Water Board', 'Village', 'Johanna Brandt'),
  date: fc.constantFrom(...DAYS),
});

/** How all entries stand on each of the days, by the words alone. */
async function standing(updates: string): Promise<string> {
  const [followed] = await followedIn({ 'valley.mission': VALLEY, 'valley.updates.mission': updates });
  if (!followed) throw new Error('no report');
  const entries = [...entriesOf(followed.file, 'Recommendation'), ...entriesOf(followed.file, 'Action')];
  return JSON.stringify(
    entries
      .filter(entry => isRecommendation(entry) || isAction(entry))
      .map(entry => {
        const thing = followed.thingOf(entry);
        return DAYS.map(day =>
          Object.entries(standingOn(thing, day).values)
            .map(([word, { value }]) => `${word} ${value}`)
            .sort(),
        );
      }),
  );
}

test(
  'any order of taking in the same trackers gives the same state, and taking in twice adds nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(tracker, {
          minLength: 2,
          maxLength: 3,
          selector: ({ author, date }) => `${author} ${date}`,
        }),
        async trackers => {
          const files = await Promise.all(
            trackers.map(async ({ cells, author, date }) =>
              asFile(
                await returnedFrom(valley, draft => {
                  for (const [key, [title, text]] of cells) fill(draft, key, title, text);
                }),
                { author, date },
              ),
            ),
          );
          const inOrder = async (order: typeof files) => {
            let updates = '';
            for (const file of order) updates = await takenIn([file], VALLEY, updates);
            return updates;
          };
          const one = await inOrder(files);
          const other = await inOrder(files.toReversed());
          expect(await standing(other)).toBe(await standing(one));
          const twice = await inOrder(files.flatMap(file => [file, file]));
          expect(twice).toBe(one);
          expect(await standing(await takenIn(files, VALLEY, ''))).toBe(await standing(one));
        },
      ),
      runs(30),
    );
  },
  patience(30, 4_000),
);
