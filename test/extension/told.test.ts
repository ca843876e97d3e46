/** What an author is told when a report was exported, or could not be. */
import { afterEach, expect, it, vi } from 'vitest';

const { asked, ran } = vi.hoisted(() => ({ asked: vi.fn(), ran: vi.fn() }));
vi.mock('vscode', () => ({
  commands: { executeCommand: ran },
  env: {},
  window: { showInformationMessage: asked },
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
  showOutcome(file, { written: [file], notes: [], refusals: [], faults: [], open }, async () => undefined);
  expect(asked).toHaveBeenCalledExactlyOnceWith(sentence, ...offers);
  await vi.waitFor(() => expect(ran).toHaveBeenCalledWith('workbench.actions.view.problems'));
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
