/** What the editor does with what was made of a report, and what an author is told when that fails. */
import { afterEach, expect, it, vi } from 'vitest';
import type { ExportOrder } from '../../src/extension/exporting/export-order.ts';

const { wrote, opened, stats } = vi.hoisted(() => ({ wrote: vi.fn(), opened: vi.fn(), stats: vi.fn() }));

class At {
  readonly scheme: string;
  constructor(readonly path: string) {
    this.scheme = path.startsWith('Untitled') ? 'untitled' : 'file';
  }
  toString = () => `file://${this.path}`;
}

vi.mock('vscode', () => ({
  Uri: {
    parse: (address: string) => new At(address.replace('file://', '')),
    joinPath: ({ path }: At, name: string) => {
      if (name === '.') return new At(path);
      return new At(name === '..' ? path.replace(/\/[^/]*$/, '') : `${path}/${name}`);
    },
  },
  window: { withProgress: (_: unknown, act: (...args: unknown[]) => unknown) => act({}, CANCELLED) },
  workspace: {
    openTextDocument: opened,
    asRelativePath: ({ path }: At) => path.slice(1),
    textDocuments: [],
    workspaceFolders: [{ uri: new At('/folder') }],
    fs: { stat: stats },
  },
  ProgressLocation: {},
  FileSystemError: {},
  Range: class {},
  WorkspaceEdit: class {},
}));
vi.mock('../../src/extension/exporting/write-whole.ts', () => ({ writeWhole: wrote }));

const CANCELLED = { isCancellationRequested: false, onCancellationRequested: () => undefined };

const { folderFor, orderOf } = await import('../../src/extension/exporting/export-order.ts');
const { requestSend } = await import('../../src/extension/exporting/request-send.ts');
const { writeFiles } = await import('../../src/extension/exporting/write-sent.ts');

afterEach(() => vi.resetAllMocks());

const REPORT = new At('/reports/k.mission') as never;

it.each<[string, string, ExportOrder | undefined]>([
  ['the folder of the report', '/reports', undefined],
  [
    'that of the file last time',
    '/sent',
    { formats: ['md'], audience: 'public', place: 'file:///sent/k.md' },
  ],
  ['the folder last time', '/sent', { formats: ['md', 'docx'], audience: 'public', place: 'file:///sent' }],
])('it goes to %s', (_, folder, last) => {
  expect(folderFor(REPORT, last)?.path).toBe(folder);
});

it('what was remembered as a table is a layout, and a report without a file goes to the folder that is open', () => {
  const last = { formats: ['docx'], audience: 'internal', table: 'audit-trail', place: 'file:///k.docx' };
  expect(orderOf(last)).toEqual({ formats: ['docx'], audience: 'internal', layout: 'audit-trail' });
  expect(folderFor(new At('Untitled-1') as never, undefined)?.path).toBe('/folder');
});

const NODE = "EACCES: permission denied, open '/tmp/.mission-report-abc.tmp'";
const client = (error: unknown) => ({
  code2ProtocolConverter: { asUri: String },
  sendRequest: () => Promise.reject(error),
  error: vi.fn(),
});

it.each([
  new Error(NODE),
  Object.assign(new Error(`Unable to write file (NodeJS: ${NODE})`), { code: 'NoPermissions' }),
  new TypeError('Cannot read properties of undefined'),
])('no word of the machine when it fails: %s', async error => {
  const server = client(error);
  const asked = { makes: 'files', order: {}, agreed: '' } as const;
  opened.mockResolvedValue({});
  wrote.mockRejectedValue(error);
  const made = { files: [{ name: 'k.md', base64: '' }], edits: [], refusals: [], notes: ['Known.'] };
  const written = await writeFiles({ kind: 'files', version: 1, ...made }, () => new At('/k.md') as never);
  const told = [await requestSend(server as never, REPORT, asked), written.faults[0]?.reason];
  expect(told.join('\n')).toMatch(/^The report was not exported\. .*\n“k\.md” was not written\. /);
  expect(told.join('\n')).not.toMatch(/EACCES|NodeJS|tmp|undefined|properties/);
  expect([written.files, written.notes]).toEqual([[], []]);
  // They are for the log.
  expect(server.error).toHaveBeenCalledWith(expect.anything(), error, false);
});

it('one file that can’t be written does not cost the others', async () => {
  wrote.mockRejectedValueOnce(new Error(NODE)).mockResolvedValue(undefined);
  const files = ['k.docx', 'k.md'].map(name => ({ name, base64: '' }));
  const written = await writeFiles(
    { kind: 'files', version: 1, files, edits: [], refusals: [{ reason: 'No browser.' }], notes: [] },
    name => new At(`/${name}`) as never,
  );
  expect(written.files.map(({ path }) => path)).toEqual(['/k.md']);
  expect(written.faults.map(({ reason }) => reason)).toEqual([
    'No browser.',
    expect.stringMatching(/^“k\.docx” was not written/),
  ]);
});

it('of a report that was renamed, moved or deleted nothing is asked, and one sentence says so', async () => {
  opened.mockRejectedValue(new Error('cannot open file:///reports/k.mission'));
  const asked = { makes: 'files', order: {} } as const;
  const gone = /^“k\.mission” is no longer there: it was renamed, moved or deleted\./;
  expect(await requestSend(client(new Error()) as never, REPORT, asked)).toMatch(gone);
  const unsaved = new At('Untitled-1') as never;
  expect(await requestSend(client(new Error()) as never, unsaved, asked)).toMatch(
    /^“Untitled-1” is no longer/,
  );
});
