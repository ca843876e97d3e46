import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toBase64 } from '../../src/base64.ts';
import { REVIEW_REQUEST, type ReviewResult } from '../../src/import-protocol.ts';
import { sendWord } from '../support/reviewed.ts';
import { revised } from '../support/revised-file.ts';
import { type Served, startServed } from '../support/served.ts';

const TEXT = readFileSync(new URL('../review/valley.mission', import.meta.url), 'utf8');
const MEANWHILE = TEXT.replace('It saw the well.', 'It saw the spring.');
const sent = await (await sendWord())(TEXT);

let served: Served;
afterEach(() => served.stop());

async function review(file: Uint8Array, text: string): Promise<ReviewResult> {
  served = await startServed({ 'valley.mission': text });
  await served.open('valley.mission');
  const params = { uri: served.uri('valley.mission'), name: 'back.docx', base64: toBase64(file) };
  return served.client.sendRequest<ReviewResult>(REVIEW_REQUEST, params);
}

test('changes arrive as edits under the names of their reviewers; what collides is to be confirmed', async () => {
  const changes = [
    ['The school is [-closed-]{+open+}', 'A. Chief'],
    ['It saw the [-well-]{+pump+}.', 'B. Deputy'],
  ] as const;
  const file = changes.reduce((each, [change, author]) => revised(each, change, { author }), sent);
  const result = await review(file, MEANWHILE);
  if (result.kind === 'refused') throw new Error(result.reason);
  const told = result.changes.map(({ author, description, needsConfirmation }) => [
    author,
    description,
    needsConfirmation,
  ]);
  expect(told).toEqual([
    ['B. Deputy', 'summary · replaced: “well” → “pump”; the report now says “spring”', true],
    ['A. Chief', 'summary · replaced: “closed” → “open”', false],
  ]);
  expect(result.notes).toEqual(['2 changes by 2 people: 1 offered, 1 in words that have changed meanwhile.']);
  const document = TextDocument.create('file:///valley.mission', 'mission-report', 1, MEANWHILE);
  const edits = result.changes.flatMap(change => (change.needsConfirmation ? [] : change.edits));
  expect(TextDocument.applyEdits(document, [...edits])).toBe(
    MEANWHILE.replace('The school is closed', 'The school is open'),
  );
});

test('a file of another report is refused in one sentence', async () => {
  expect(await review(sent, TEXT.replace('valley-2026', 'hill-2026'))).toEqual({
    kind: 'refused',
    reason:
      '“back.docx” was not taken in. The Word file was made from the report “valley-2026”, and this is the report “hill-2026”. Take the file into “valley-2026”.',
  });
});
