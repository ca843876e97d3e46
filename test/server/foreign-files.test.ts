/** Files that are none of the report that is open: one clear sentence each, and the report that they were made of. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { toBase64 } from '../../src/base/base64.ts';
import { REVIEW_REQUEST } from '../../src/protocol/review.ts';
import { followedIn, returnedFrom, VALLEY } from '../support/returned-tracker.ts';
import { sendWord } from '../support/reviewed.ts';
import { startServed } from '../support/served.ts';
import { wordFileOf } from '../support/word-file.ts';

const TEXT = readFileSync(new URL('../review/valley.mission', import.meta.url), 'utf8');
const HILL = TEXT.replace('valley-2026', 'hill-2026');
const send = await sendWord();
const [lastYear] = await followedIn({ 'last-year.mission': VALLEY });
if (!lastYear) throw new Error('no report');

/** What Office writes of a file with a password: a file of another kind that holds the true one, and the name of that. */
const name = Uint8Array.from([...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0]));
const locked = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...name);

/** Another mission in Word, with a sentence of this report in it. */
const plain = await wordFileOf(
  [
    'Mission to Port Ilva',
    '2 March 2026',
    '1. Findings',
    '• The school is closed',
    ...Array.from({ length: 9 }, (_, index) => `• The crane of berth ${index + 1} is broken.`),
  ].join('\n'),
);

const served = await startServed({ 'valley.mission': TEXT, 'hill.mission': HILL });
await served.open('valley.mission');
afterAll(() => served.stop());

const refused = async (file: string, bytes: Uint8Array) => {
  const source = { kind: 'file', name: file, base64: toBase64(bytes), savedOn: '2026-03-02' } as const;
  const asked = { uri: served.uri('valley.mission'), sources: [source], refused: [] };
  const result = await served.client.sendRequest(REVIEW_REQUEST, asked);
  if (result.kind !== 'refused') return { kind: result.kind };
  const { kind, reason, madeOf } = result;
  return { kind, reason, madeOf };
};

test.each([
  ['of another report that is here', 'a.docx', await send(HILL), /hill-2026/, served.uri('hill.mission')],
  [
    'of a report that is not here',
    'a.docx',
    await send(TEXT.replace('valley-2026', 'far-2020')),
    /far-2020/,
    null,
  ],
  ['of no report', 'Port Ilva.docx', plain, /No paragraph/, null],
  ['with a password, from Word', 'a.docx', locked, /password/, undefined],
  ['with a password, from Excel', 'a.xlsx', locked, /password/, undefined],
  [
    'that is a tracker of last year',
    'a.xlsx',
    await returnedFrom(lastYear, () => undefined),
    /valley-2024/,
    undefined,
  ],
  [
    'that is no Word file',
    'a.docx',
    new TextEncoder().encode('nothing'),
    /“a\.docx” was not taken in/,
    undefined,
  ],
])('a file %s', async (_, file, bytes, reason, madeOf) => {
  expect(await refused(file, bytes)).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(reason),
    madeOf,
  });
});

test('a file that another program has saved without saying of which report it is comes back to it', async () => {
  const { stripped } = await import('../support/revised-file.ts');
  expect(await refused('a.docx', stripped(await send(TEXT), { bookmarks: true }))).toEqual({
    kind: 'reviewed',
  });
});
