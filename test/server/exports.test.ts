import { afterEach, expect, it } from 'vitest';
import { PrintingFailed } from '../../src/print/printing-failed.ts';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  MAY_EXPORT_REQUEST,
  type MayExportParams,
  RELEASE_REQUEST,
} from '../../src/protocol/export.ts';
import type { Host } from '../../src/server/host.ts';
import { type Served, startServed } from '../support/served.ts';

let served: Served;
afterEach(() => served.stop());

async function exported(
  text: string,
  more: Partial<ExportParams> = {},
  host: Partial<Host> = {},
): Promise<ExportResult> {
  served = await startServed({ 'm.mission': text }, {}, undefined, {}, host);
  await served.open('m.mission');
  const params = { uri: served.uri('m.mission'), format: 'md', audience: 'public', ...more };
  return served.client.sendRequest(EXPORT_REQUEST, params);
}

it('asks whether a report that does not say so is unclassified, and how it is written', async () => {
  expect(await exported('mission m: Mission to Selm\nsection: Seen\n')).toMatchObject({
    kind: 'refused',
    question: {
      text: expect.stringMatching(/^Line 1: The report must say how it is classified/),
      answer: 'Add “classification unclassified”',
      edits: [{ newText: expect.stringContaining('classification unclassified') }],
    },
  });
});

const DOUBTFUL =
  'mission m: Mission to Selm\nclassification unclassified\nperson obi: Kay Obi\nsection: Seen\n\n    Obi lies on the coast.\n';

it('asks whether a word is a name, with its line, and asks no more once it is cleared', async () => {
  expect(await exported(DOUBTFUL)).toMatchObject({
    kind: 'refused',
    question: { text: expect.stringMatching(/^Line 6: “Obi” may be/), acceptedNames: ['Obi'] },
  });
  served.stop();
  expect(await exported(DOUBTFUL, { acceptedNames: ['Obi'] })).toMatchObject({ kind: 'exported' });
});

it('asks nothing where a name surely stands, and says which and where', async () => {
  const result = await exported(DOUBTFUL.replace('Obi lies', 'They met Obi, who lives'));
  expect(result).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/^Line 6: “Obi” must not be named/),
  });
  expect(result).not.toHaveProperty('question');
});

it('offers to print by hand where no browser prints, and takes no other failure for that', async () => {
  const text = 'mission m: Mission to Selm\nclassification unclassified\nsection: Seen\n';
  const printing = (error: Error) =>
    exported(
      text,
      { format: 'pdf' },
      { openPrinter: () => ({ print: () => Promise.reject(error), close: async () => {} }) },
    );
  expect(await printing(new PrintingFailed('There is no browser.'))).toEqual({
    kind: 'refused',
    reason: 'There is no browser.',
    remedy: 'print',
  });
  served.stop();
  // The client says in plain words that this failed, and these are for its log.
  await expect(printing(new Error("EACCES: permission denied, open '/tmp/x'"))).rejects.toThrow('EACCES');
});

it('says how many problems are still open in what it exports', async () => {
  const text =
    'mission m: Mission to Selm\nclassification unclassified\nfinding f: The well is dry.\nfinding g: So is the other.\n';
  expect(await exported(text, { audience: 'internal' })).toMatchObject({ kind: 'exported', open: 2 });
});

const MARKED = `mission m: M
classification unclassified
organization board confidential: Harbour Board
meeting talks strictly-confidential: Talks
finding wells gap: Wells are open.
finding crates confidential gap: Crates are lost.
finding gap in talks: Money is missing.
`;

it('tells what each may get, and which entries a release to partners would add', async () => {
  served = await startServed({ 'm.mission': MARKED });
  await served.open('m.mission');
  const file = { uri: served.uri('m.mission') };
  const { audiences } = await served.client.sendRequest(EXPORT_CHOICES_REQUEST, file);
  expect(audiences).toEqual([
    { id: 'internal', ceiling: 'strictly-confidential' },
    { id: 'partner', ceiling: 'unclassified' },
    { id: 'partner-confidential', ceiling: 'confidential', unreleased: 'partner' },
    { id: 'public', ceiling: 'unclassified' },
  ]);
  expect(await served.client.sendRequest(RELEASE_REQUEST, file)).toEqual([
    { entry: 'organization board', title: 'Harbour Board', marking: 'confidential', line: 2 },
    { entry: 'F2', title: 'Crates are lost.', marking: 'confidential', line: 5 },
  ]);
});

it('tells its maker what stayed in', async () => {
  const entries = async (audience: string) => {
    const result = await exported(MARKED, { audience });
    served.stop();
    return result.kind === 'exported' ? result.leftOut.map(({ entry }) => entry) : result.reason;
  };
  expect(await entries('internal')).toEqual([]);
  expect(await entries('partner-confidential')).toEqual(['M1', 'F3']);
  expect(await entries('partner')).toEqual(['organization board', 'M1', 'F2', 'F3']);
  expect(await entries('public')).toEqual(['organization board', 'M1', 'F2', 'F3']);
});

async function obstacle(text: string, more: Partial<MayExportParams> = {}): Promise<ExportRefusal | null> {
  served = await startServed({ 'm.mission': text });
  await served.open('m.mission');
  const params = { uri: served.uri('m.mission'), ...more };
  return served.client.sendRequest(MAY_EXPORT_REQUEST, params);
}

it('says what stands in the way before anything else is asked, with its place', async () => {
  expect(await obstacle('mission m: Mission to Selm\nrecommendation to nobody: Go.\n')).toMatchObject({
    kind: 'refused',
    problems: [
      {
        message: expect.stringMatching(/^“nobody” is declared nowhere/),
        range: { start: { line: 1, character: 18 }, end: { line: 1, character: 24 } },
      },
    ],
  });
  served.stop();
  expect(await obstacle('programme p: P\n')).toEqual({
    kind: 'refused',
    reason: 'The file holds no mission, so there is no report to export.',
  });
});

it('says what stands in the way of these readers, and of others nothing', async () => {
  expect(await obstacle(DOUBTFUL)).toBeNull();
  served.stop();
  expect(await obstacle(DOUBTFUL, { audience: 'public' })).toMatchObject({
    kind: 'refused',
    problems: [{ message: expect.stringMatching(/^“Obi” may be/) }],
    question: { acceptedNames: ['Obi'] },
  });
  served.stop();
  expect(await obstacle(DOUBTFUL, { audience: 'public', acceptedNames: ['Obi'] })).toBeNull();
});
