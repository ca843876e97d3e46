/** What comes back to a report from Word, since a version and in a rewrite: what is shown of it, and what takes it in. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toBase64 } from '../../src/base/base64.ts';
import {
  DECIDE_REQUEST,
  type DecideParams,
  REVIEW_REQUEST,
  type ReviewedChange,
  type ReviewSource,
} from '../../src/protocol/review.ts';
import { sendWord } from '../support/reviewed.ts';
import { revised } from '../support/revised-file.ts';
import { type Served, startServed } from '../support/served.ts';

const TEXT = readFileSync(new URL('../review/valley.mission', import.meta.url), 'utf8');
const sent = await (await sendWord())(TEXT);

let served: Served;
afterEach(() => served.stop());

const word = (file: Uint8Array, name = 'back.docx'): ReviewSource => ({
  kind: 'file',
  name,
  base64: toBase64(file),
  savedOn: '2026-03-02',
});

const CHANGES = [
  ['The school is [-closed-]{+open+}', 'A. Chief'],
  ['It saw the [-well-]{+pump+}.', 'B. Deputy'],
] as const;
const both = CHANGES.reduce((each, [change, author]) => revised(each, change, { author }), sent);

/** A report that is open, and what comes back to it. */
async function opened(sources: readonly ReviewSource[], text = TEXT) {
  served = await startServed({ 'valley.mission': text });
  await served.open('valley.mission');
  const uri = served.uri('valley.mission');
  let now = text;
  let refused: readonly string[] = [];
  const seen = async () => {
    const result = await served.client.sendRequest(REVIEW_REQUEST, { uri, sources, refused });
    if (result.kind === 'refused') throw new Error(result.reason);
    return result;
  };
  const decide = async (more: Pick<DecideParams, 'on' | 'decision' | 'reply'>) => {
    const result = await served.client.sendRequest(DECIDE_REQUEST, { uri, sources, refused, ...more });
    if (result.kind === 'refused') throw new Error(result.reason);
    const document = TextDocument.create(uri, 'mission-report', 1, now);
    now = TextDocument.applyEdits(document, [...result.edits]);
    refused = result.refused;
    await served.type('valley.mission', now);
    return { text: now, left: result.left, stale: result.stale };
  };
  return {
    review: seen,
    decide,
    /** The text once some changes are accepted. */
    take: ({ keys }: { readonly keys: readonly string[] }) =>
      seen().then(({ changes }) =>
        decide({ decision: 'accept', on: changes.filter(({ key }) => keys.includes(key)) }),
      ),
  };
}

const words = (each: ReviewedChange['before']) =>
  each.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');
const told = ({ author, on, entry, before, after, effects, state, note }: ReviewedChange) =>
  [
    author,
    on,
    entry,
    words(before),
    words(after),
    effects.map(({ kind }) => kind).join(),
    state,
    note,
  ].filter(Boolean);

test('each change has who, when, its entry, its lines and how it stands; what collides is for its reader', async () => {
  const { review } = await opened([word(both)], TEXT.replace('It saw the well.', 'It saw the spring.'));
  const { changes, notes } = await review();
  expect(changes.map(told)).toEqual([
    [
      'B. Deputy',
      '2026-03-01',
      'Summary',
      'It saw the [spring].',
      'It saw the [pump].',
      'doubtful',
      'The report now says “spring”.',
    ],
    ['A. Chief', '2026-03-01', 'Summary', '- The school is [closed]', '- The school is [open]', 'open'],
  ]);
  expect(notes).toEqual([]);
});

test('what is taken in is in the text, and the list says so; the rest has the same keys as before', async () => {
  const { review, take } = await opened([word(both)]);
  const { changes } = await review();
  const [pump, open] = changes.map(({ key }) => key);
  const { text } = await take({ keys: [open ?? ''] });
  expect(text).toBe(TEXT.replace('The school is closed', 'The school is open'));
  const after = (await review()).changes;
  expect(after.map(({ key, state }) => [key, state])).toEqual([
    [pump, 'open'],
    [open, 'taken'],
  ]);
});

test('two files at once are one list, and what both change is decided one by one', async () => {
  const [one, other] = ['open', 'shut'].map((state, at) =>
    revised(sent, `The school is [-closed-]{+${state}+}`, { author: CHANGES[at]?.[1] ?? '' }),
  );
  if (!one || !other) throw new Error('no files');
  const { review, take } = await opened([word(one, 'one.docx'), word(other, 'other.docx')]);
  const { changes } = await review();
  expect(changes.map(({ source, author }) => [source, author])).toEqual([
    ['one.docx', 'A. Chief'],
    ['other.docx', 'B. Deputy'],
  ]);
  const { text, left } = await take({ keys: changes.map(({ key }) => key) });
  expect([text, left]).toEqual([TEXT.replace('The school is closed', 'The school is open'), 1]);
  expect((await review()).changes.map(({ state }) => state)).toEqual(['taken', 'doubtful']);
});

test('what is refused with a reason stands as a remark below its entry, and the reason as the reply', async () => {
  const { review, decide } = await opened([word(both)]);
  const on = (await review()).changes.slice(0, 1);
  const reply = { reason: 'It is a well.\nWe saw it.', by: 'C. Officer', on: '2026-03-03' };
  const { text } = await decide({ decision: 'refuse', on, reply });
  expect(text.replace(/\n\nremark[\s\S]*?We saw it\./, '')).toBe(TEXT);
  expect(/\n\nremark[\s\S]*?We saw it\./.exec(text)?.[0]).toBe(
    '\n\nremark "well" by "B. Deputy" on 2026-03-01 status dropped: replaced: “well” → “pump”\nreply by "C. Officer" on 2026-03-03: It is a well.\n\n    We saw it.',
  );
  // The text tells it, whoever takes the file in again.
  expect((await review()).changes.map(({ state, reason }) => [state, reason])).toEqual([
    ['refused', 'It is a well. We saw it.'],
    ['open', undefined],
  ]);
});

test('a comment is no change: who says what at which words, kept as a remark, answered, or done', async () => {
  const file = await sendWord();
  const asked = TEXT.replace(
    '    See @mayor for the date.\n',
    '    See @mayor for the date.\n\nremark "nobody" by "A. Chief" on 2026-03-01: Who should?\nreply by "B. Deputy" on 2026-03-02: The council.\n',
  );
  const { review, decide } = await opened([word(await file(asked))]);
  const { changes } = await review();
  expect(changes.map(({ comment, before, after, state }) => [comment, words(before), after, state])).toEqual([
    [
      [
        { by: 'A. Chief', text: 'Who should?' },
        { by: 'B. Deputy', text: 'The council.' },
      ],
      'nobody',
      [],
      'open',
    ],
  ]);
  await decide({ decision: 'refuse', on: changes });
  const done = (await review()).changes;
  expect(done.map(({ state }) => state)).toEqual(['refused']);
  await decide({ decision: 'again', on: done });
  const reply = { reason: 'We have asked.', by: 'C. Officer', on: '2026-03-03' };
  const { text } = await decide({ decision: 'refuse', on: (await review()).changes, reply });
  expect(text).toMatch(
    /^remark "nobody" by "A. Chief" .*: Who should\?\nreply by "B. Deputy" .*\nreply by "C. Officer" on 2026-03-03: We have asked\.$/m,
  );
  expect((await review()).changes.map(({ state }) => state)).toEqual(['taken']);
});

test('what has changed since a version is summed up in a sentence, and each change can be put back', async () => {
  const now = TEXT.replace('severity high', 'severity low').replace('should repair', 'must repair');
  const { review, take } = await opened([{ kind: 'earlier', name: 'HEAD', text: TEXT }], now);
  const { changes, notes } = await review();
  expect(notes).toEqual(['F1, R1 reworded.']);
  expect(changes.map(({ entry, effects }) => [entry, effects.map(({ kind }) => kind)])).toEqual([
    ['F1: The well is dry in summer, and "nobody" repairs it.', ['structure']],
    ['R1: The council must repair the well.', ['obligation']],
  ]);
  const { text } = await take({ keys: [changes[1]?.key ?? ''] });
  expect(text).toBe(now.replace('must repair', 'should repair'));
  expect((await review()).changes).toHaveLength(1);
});

test('the sentence cites an entry as the report does, which goes by pillar', async () => {
  const was = TEXT.replace('pillar water', 'pillar care: Care\n$&').replace('#water: A', '#care: A');
  const { review } = await opened(
    [{ kind: 'earlier', name: 'HEAD', text: was }],
    was.replace('has no name', 'bears no name'),
  );
  expect((await review()).notes).toEqual(['F1 reworded.']);
});

test('a rewrite is shown against its entry, effects first, and taken in sentence by sentence', async () => {
  const at = TEXT.indexOf('should repair');
  const rewrite: ReviewSource = {
    ...{ kind: 'rewrite', name: 'Rewrite', base: TEXT, start: at, end: at },
    text: 'The council must repair the well.',
  };
  const { review, take } = await opened([rewrite]);
  const { changes } = await review();
  expect(changes.map(told)).toEqual([
    [
      'R1: The council should repair the well.',
      'The council [should] repair the well.',
      'The council [must] repair the well.',
      'obligation',
      'open',
    ],
  ]);
  expect((await take({ keys: changes.map(({ key }) => key) })).text).toBe(
    TEXT.replace('should repair', 'must repair'),
  );
  expect((await review()).changes.map(({ state }) => state)).toEqual(['taken']);
});

test('what is no rewrite of the entry is refused in one sentence', async () => {
  const { review } = await opened([
    { kind: 'rewrite', name: 'Rewrite', base: TEXT, start: 0, end: TEXT.length, text: 'No.' },
  ]);
  await expect(review()).rejects.toThrow(
    '“Rewrite” was not taken in. Nothing in the clipboard can be read as a rewrite of what is selected. Copy the text of one entry, put the cursor in that entry, and try again.',
  );
});

test('a file of another report is refused in one sentence', async () => {
  const { review } = await opened([word(sent)], TEXT.replace('valley-2026', 'hill-2026'));
  await expect(review()).rejects.toThrow(
    '“back.docx” was not taken in. The Word file was made from the report “valley-2026”, and this is the report “hill-2026”. Take the file into “valley-2026”.',
  );
});

test('of two changes in one paragraph the second can be decided on as it was seen before the first was accepted', async () => {
  const two = ['The mission [-spoke-]{+talked+} with', 'and [-with-]{+also with+}'].reduce(
    (each, change) => revised(each, change, { author: 'A. Chief' }),
    sent,
  );
  const { review, decide } = await opened([word(two)]);
  const { changes } = await review();
  expect(changes).toHaveLength(2);
  for (const each of changes) expect((await decide({ decision: 'accept', on: [each] })).stale).toBe(0);
  const now = await review();
  expect(now.changes.map(({ state }) => state)).toEqual(['taken', 'taken']);
  expect((await decide({ decision: 'refuse', on: changes.slice(0, 1) })).stale).toBe(1);
});
