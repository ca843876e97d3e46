/** What the editor is given when a report is issued: all that is to be written, and nothing is written by that. */
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fromBase64 } from '../../src/base/base64.ts';
import { ISSUE_REQUEST, type IssueResult } from '../../src/protocol/export.ts';
import { readEdition } from '../../src/publish/edition-file.ts';
import { type Served, startServed } from '../support/served.ts';

const READY = `programme p: Programme
pillar water: Water
organization TOWN: Town of Selm
mission selm: Mission to Selm
under p
classification unclassified
dates 2024-03-11 to 2024-03-14

objective #water: See the wells.
participant lund as "Engineer" of TOWN: Ada Lund
meeting talks with TOWN on 2024-03-12 #water: Talks
finding need #water severity high stated in talks: The wells are dry.
recommendation to TOWN owner lund due 2024-06 priority high: The town should dig.
section confidential: For us alone.
`;

let served: Served;
afterEach(() => served.stop());

const ask = (on?: string) =>
  served.client.sendRequest(ISSUE_REQUEST, {
    uri: served.uri('selm.mission'),
    ...(on && { on }),
  });

const applied = (text: string, result: IssueResult) => {
  if (result.kind !== 'made') throw new Error(result.reason);
  return TextDocument.applyEdits(TextDocument.create('file:///selm.mission', 'm', 1, text), [
    ...result.edits,
  ]);
};

test('the names, the day and the edition arrive together, and its author is told what it holds', async () => {
  served = await startServed({ 'selm.mission': READY });
  await served.open('selm.mission');
  const result = await ask('2024-03-28');
  if (result.kind !== 'made') throw new Error(result.reason);
  expect(result.name).toBe('selm.issued.json');
  const text = applied(READY, result);
  expect(text).toContain('\nissued 2024-03-28\n');
  expect(text).toContain('\nfinding wells-dry need');
  expect(readEdition(fromBase64(result.base64))).toMatchObject({ edition: 1, text });
  expect(result.notes.join('\n')).toMatch(
    /2 entries get names: F1 wells-dry and R1 town-dig\..*also what is confidential/s,
  );
});

test('a day is proposed, and what can’t be issued is refused with its problems', async () => {
  served = await startServed({ 'selm.mission': READY.replace('03-14\n', '03-14\nissued 2024-03-28\n') });
  await served.open('selm.mission');
  expect(await ask()).toMatchObject({ kind: 'made', day: '2024-03-28' });
  expect(await ask('2024-03-29')).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/2024-03-28/),
  });
  await served.type('selm.mission', READY.replace('severity high', '#nothing'));
  expect(await ask('2024-03-28')).toMatchObject({ kind: 'refused', problems: [{}] });
});

test('with an edition beside it the codes stay, what is otherwise is told, and the next is the second', async () => {
  served = await startServed({ 'selm.mission': READY });
  await served.open('selm.mission');
  const first = await ask('2024-03-28');
  if (first.kind !== 'made') throw new Error(first.reason);
  const issued = applied(READY, first);
  served.files.texts.set('/workspace/selm.issued.json', new TextDecoder().decode(fromBase64(first.base64)));
  await served.type('selm.mission', issued);
  await served.touch('selm.issued.json', 1);
  const changed = issued.replace(
    'finding wells-dry',
    'finding new-one #water stated in talks: A new one.\n\nfinding wells-dry',
  );
  await served.type('selm.mission', changed);
  const second = await ask('2024-05-02');
  if (second.kind !== 'made') throw new Error(second.reason);
  expect(second.name).toBe('selm.issued-2.json');
  const edition = readEdition(fromBase64(second.base64));
  expect(edition?.report.findings.map(({ id, number }) => [id, number])).toEqual([
    ['new-one', 2],
    ['wells-dry', 1],
  ]);
  expect(second.notes.join('\n')).toMatch(/1 problem is left|\d+ problems are left/);
});
