/** Remarks as an editor shows them: at their words, and answered in the text. */

import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ANSWER_REQUEST, type AnswerParams, REMARKS_REQUEST } from '../../src/protocol/report.ts';
import { type Served, startServed } from '../support/served.ts';

const TEXT = `mission valley-2024: Mission to the valley
participant okafor: Ngozi Okafor

finding low gap: Forty of the *52 wells*
    are dry.

    The villages fetch water
    from the river.
remark "52 wells are dry" by "A. Chief" on 2024-03-20 at 16:05: Which source?

    And of which day?
reply by okafor on 2024-03-21: The register.
remark "fetch water from" status done: By whom?
remark "no such words": Where?
remark: What of the rest?
section: End

    Done.
remark for low by "A. Chief" status open: Say when.
`;

let served: Served;
afterEach(() => served.stop());

async function begin(text = TEXT): Promise<void> {
  served = await startServed({ 'valley.mission': text });
  await served.open('valley.mission');
}

const ask = () => served.client.sendRequest(REMARKS_REQUEST, { uri: served.uri('valley.mission') });
const documentOf = (text: string) => TextDocument.create('file:///a', 'mission-report', 0, text);
const placeOf = (words: string, text = TEXT) => documentOf(text).positionAt(text.indexOf(words));

/** The text once a remark is answered, with the places that the author fills in; undefined where there is nothing to answer. */
async function answered(asked: Omit<AnswerParams, 'uri'>, text = TEXT): Promise<string | undefined> {
  const params = { uri: served.uri('valley.mission'), ...asked };
  const edit = await served.client.sendRequest(ANSWER_REQUEST, params);
  if (!edit) return undefined;
  return TextDocument.applyEdits(documentOf(text), [{ ...edit, newText: edit.snippet ?? edit.newText }]);
}

test('remarks stand at the words that they quote, else at the title of what they are about', async () => {
  await begin();
  const document = documentOf(TEXT);
  const threads = await ask();
  expect(threads.map(({ range }) => document.getText(range))).toEqual([
    '52 wells*\n    are dry',
    'fetch water\n    from',
    'Forty of the *52 wells*\n    are dry.',
    'Forty of the *52 wells*\n    are dry.',
    'Forty of the *52 wells*\n    are dry.',
  ]);
  expect(threads.map(({ isOver }) => isOver)).toEqual([false, true, false, false, false]);
  expect(threads[0]?.said).toEqual([
    { by: 'A. Chief', when: '2024-03-20 16:05', words: 'Which source?\n\nAnd of which day?' },
    { by: 'Ngozi Okafor', when: '2024-03-21', words: 'The register.' },
  ]);
});

test('they follow the text as it is typed', async () => {
  await begin();
  const now = TEXT.replace('\nfinding', '\n\n\nfinding').replace('Which source', 'Whose source');
  await served.type('valley.mission', now);
  const [first] = await ask();
  expect(first?.said[0]?.words).toMatch(/^Whose source/);
  expect(first && documentOf(now).getText(first.range)).toBe('52 wells*\n    are dry');
});

const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
const REPLY = `reply by \${1|"Your name",okafor|} on \${2:${TODAY}}: \${3:Your answer.}`;

test.each([
  ['done', 'remark "52 wells', 'at 16:05: Which', 'at 16:05 status done: Which'],
  ['dropped', 'remark for low', 'status open: Say', 'status dropped: Say'],
  ['done', 'reply by okafor', 'at 16:05: Which', 'at 16:05 status done: Which'],
  ['dropped', '52 wells', 'at 16:05: Which', 'at 16:05 status dropped: Which'],
  ['reply', 'remark "no such', 'Where?\n', `Where?\n${REPLY}\n`],
  ['reply', 'remark "52 wells', 'The register.\n', `The register.\n${REPLY}\n`],
] as const)('%s, asked at %s, is written into the text', async (answer, at, was, is) => {
  await begin();
  expect(await answered({ position: placeOf(at), answer })).toBe(TEXT.replace(was, is));
});

test.each([
  ['Ana "Ani" Brik', '"Ana ”Ani” Brik"'],
  ['Ngozi Okafor', 'okafor'],
])('a reply has the name of %s, who writes it, and the day', async (by, written) => {
  await begin();
  const asked = { position: placeOf('remark "no such'), answer: 'reply', by } as const;
  const reply = `reply by ${written} on ${TODAY}: \${3:Your answer.}`;
  expect(await answered(asked)).toBe(TEXT.replace('Where?\n', `Where?\n${reply}\n`));
});

test('another remark than the one that is shown is left alone, and so is what is none', async () => {
  await begin();
  const position = placeOf('remark "no such');
  expect(await answered({ position, answer: 'done', remark: 'Where?' })).toBeDefined();
  expect(await answered({ position, answer: 'done', remark: 'What of the rest?' })).toBeUndefined();
  expect(await answered({ position: placeOf('section'), answer: 'reply' })).toBeUndefined();
});

test('a remark at the top of a file, and one about what stands elsewhere, stand at themselves', async () => {
  const text = 'remark: On what?\nmission m: M\nunder p\nremark for water: Which?\n';
  served = await startServed({
    'valley.mission': text,
    'p.mission': 'programme p: P\npillar water: Water\n',
  });
  await served.open('valley.mission');
  expect((await ask()).map(({ range }) => documentOf(text).getText(range))).toEqual([
    'remark',
    'remark for water',
  ]);
});
