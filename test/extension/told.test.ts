/** What an author is told when a report was exported, or could not be. */
import { afterEach, expect, it, vi } from 'vitest';

const { asked, ran, listed, shown } = vi.hoisted(() => ({
  asked: vi.fn(),
  ran: vi.fn(),
  listed: vi.fn(),
  shown: vi.fn(),
}));
vi.mock('vscode', () => ({
  commands: { executeCommand: ran },
  env: {},
  window: { showInformationMessage: asked, showQuickPick: listed, showTextDocument: shown },
  Range: class {},
  workspace: {
    asRelativePath: ({ path }: { path: string }) => path.slice(1),
    openTextDocument: async () => undefined,
  },
  UIKind: {},
}));

const { showOutcome } = await import('../../src/extension/exporting/show-outcome.ts');
const { requestExport } = await import('../../src/extension/exporting/request-export.ts');
const { writeFailure } = await import('../../src/extension/exporting/write-failure.ts');

afterEach(() => vi.resetAllMocks());

const file = { path: '/k.html', scheme: 'file' } as never;

it.each([
  [0, 'Exported to k.html.', ['Open', 'Show in Folder', 'Copy Path']],
  [
    1,
    'Exported to k.html. One problem of the report must still be corrected.',
    ['Open', 'Show', 'Show in Folder', 'Copy Path'],
  ],
  [
    8,
    'Exported to k.html. 8 problems of the report must still be corrected.',
    ['Open', 'Show', 'Show in Folder', 'Copy Path'],
  ],
])('with %i open problems', async (open, sentence, offers) => {
  asked.mockResolvedValue('Show');
  const outcome = { written: [file], notes: [], refusals: [], faults: [], open, leftOut: [] };
  showOutcome(file, outcome, async () => undefined);
  expect(asked).toHaveBeenCalledExactlyOnceWith(sentence, ...offers);
  await vi.waitFor(() => expect(ran).toHaveBeenCalledWith('workbench.actions.view.problems'));
});

const entries = (count: number) =>
  Array.from({ length: count }, (_, line) => ({
    entry: `F${line + 1}`,
    title: `What was found in place ${line + 1}.`,
    marking: 'confidential',
    line,
  }));

it.each([
  [1, 'One entry stayed in, since its marking keeps it from these readers: F1.'],
  [3, '3 entries stayed in, since their marking keeps them from these readers: F1, F2 and F3.'],
  [9, '9 entries stayed in, since their marking keeps them from these readers: F1, F2, F3, F4 and 5 others.'],
])('which of its entries stayed in, with a list of all that leads to them: %i', async (count, sentence) => {
  asked.mockResolvedValue('Show What Stayed In');
  listed.mockImplementation(async (items: readonly unknown[]) => items.at(-1));
  const outcome = { written: [file], notes: [], refusals: [], faults: [], open: 0, leftOut: entries(count) };
  showOutcome(file, outcome, async () => undefined);
  expect(asked).toHaveBeenCalledExactlyOnceWith(
    `Exported to k.html. ${sentence}`,
    ...['Open', 'Show What Stayed In', 'Show in Folder', 'Copy Path'],
  );
  await vi.waitFor(() => expect(shown).toHaveBeenCalledWith(file, expect.anything()));
  const [items] = listed.mock.calls[0] as [readonly unknown[]];
  expect(items).toHaveLength(count);
  expect(items[0]).toMatchObject({
    label: 'F1',
    description: 'Line 1',
    detail: 'What was found in place 1.',
  });
});

const NODE = "EACCES: permission denied, open '/tmp/.mission-report-abc.tmp'";

it.each([
  new Error(NODE),
  Object.assign(new Error(`Unable to write file (NodeJS: ${NODE})`), { code: 'NoPermissions' }),
  new TypeError('Cannot read properties of undefined'),
])('no word of the machine when it fails: %s', async error => {
  const client = {
    code2ProtocolConverter: { asUri: String },
    sendRequest: () => Promise.reject(error),
    error: vi.fn(),
  };
  const cancelled = { isCancellationRequested: false, onCancellationRequested: () => undefined };
  const result = await requestExport(
    client as never,
    file,
    { format: 'md', audience: 'public' },
    cancelled as never,
  );
  const told = [result?.kind === 'refused' && result.reason, writeFailure(file, error)];
  expect(told.join('\n')).toMatch(/^The report was not exported\. .*\n“k\.html” was not written\. /);
  expect(told.join('\n')).not.toMatch(/EACCES|NodeJS|tmp|undefined|properties/);
  // They are for the log.
  expect(client.error).toHaveBeenCalledWith(expect.anything(), error, false);
});
