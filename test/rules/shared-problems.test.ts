/** A problem that stands for many names all their places. */
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';

async function problem(code: string, text: string) {
  const { problems } = await check(text, { profile: 'final' });
  const found = problems.filter(each => each.code === code);
  const related = found.flatMap(({ relatedInformation }) => relatedInformation ?? []);
  return {
    said: found.map(({ message }) => message),
    places: related.map(({ location, message }) => `${location.range.start.line + 1} ${message}`),
  };
}

test('what is wrong with every entry is said once, with the line and the words of each', async () => {
  const text = 'mission m: M\n\nrequest to "A": One\nrequest to "A": Two\n\nrequest to "A": Three\n';
  expect(await problem('recommendation/prioritized', text)).toEqual({
    said: ['This request should have a priority: “priority high”. The same is true of lines 4 and 6.'],
    places: ['4 request to "A": Two', '6 request to "A": Three'],
  });
});

test('of many lines the message names some, and the places are all', async () => {
  const entries = Array.from({ length: 14 }, (_, i) => `request to "A": ${i}\n`).join('');
  const { said, places } = await problem('recommendation/prioritized', `mission m: M\n${entries}`);
  expect(said).toEqual([expect.stringContaining('of lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and others.')]);
  expect(places).toHaveLength(13);
});

test('tags of a report under no programme are one problem, at each tag', async () => {
  const text = 'mission m: M\nfinding #a: One\nfinding #b: Two\n';
  const { said, places } = await problem('name/known', text);
  expect(said).toEqual([expect.stringMatching(/^“#a” must be .* The same is true of line 3\.$/)]);
  expect(places).toEqual(['3 b: Two']);
});

test('what stands in one place names no other', async () => {
  const text = 'mission m: M\n\nrequest to "A": One\nrequest to "A" priority low: Two\n';
  expect(await problem('recommendation/prioritized', text)).toEqual({
    said: ['This request should have a priority: “priority high”.'],
    places: [],
  });
});
