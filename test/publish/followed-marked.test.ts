/** What follows a confidential entry of an earlier report hangs on it by name, and goes where that goes. */
import { expect, test } from 'vitest';
import { fileOf } from '../../src/syntax/file-of.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { openEditor } from '../support/editor.ts';

const EARLIER = `mission early: Early
dates 2024-03-11 to 2024-03-14
finding short gap confidential: The store is bare.
recommendation buy for short: Buy.
finding roofs gap: Roofs leak.
`;

async function markingsOf(later: string, earlier = EARLIER) {
  const { document } = await openEditor({
    'later.mission': `mission later: Later\n${later}`,
    'early.mission': earlier,
  });
  return fileOf(document).entries.slice(1).map(effectiveMarking);
}

test('an entry is marked like the one that it follows, and what answers it, too', async () => {
  expect(
    await markingsOf(`finding again gap follows early.short: Still bare.
recommendation for again: Buy at last.
recommendation more follows early.buy: Buy more.
finding dry gap follows early.roofs: They are dry.
`),
  ).toEqual(['confidential', 'confidential', 'confidential', 'unclassified']);
});

test('a report that was confidential as a whole makes nothing of a later one so', async () => {
  const whole = EARLIER.replace('dates', 'classification confidential\ndates');
  expect(await markingsOf('finding dry gap follows early.roofs: They are dry.\n', whole)).toEqual([
    'unclassified',
  ]);
});

test('reports that follow each other in a circle are read to their end', async () => {
  const earlier = EARLIER.replace('finding roofs gap', 'finding roofs gap confidential follows later.dry');
  expect(await markingsOf('finding dry gap follows early.roofs: They are dry.\n', earlier)).toEqual([
    'confidential',
  ]);
});

test('a half-typed name marks nothing by itself', async () => {
  expect(await markingsOf('finding dry gap follows early.')).toHaveLength(1);
});
