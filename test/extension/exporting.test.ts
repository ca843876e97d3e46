/** What an author is asked before an export, and told when there is none. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Gate } from '../../src/extension/exporting/ask-order.ts';
import type { ExportRefusal, LeftOutEntry } from '../../src/protocol/export.ts';

const { quickPick, error, warning, shown, saveDialog } = vi.hoisted(() => ({
  quickPick: vi.fn(),
  error: vi.fn(),
  warning: vi.fn(),
  shown: vi.fn(),
  saveDialog: vi.fn(),
}));
vi.mock('vscode', () => ({
  window: {
    showQuickPick: quickPick,
    showErrorMessage: error,
    showWarningMessage: warning,
    showTextDocument: shown,
    showSaveDialog: saveDialog,
  },
  workspace: {
    openTextDocument: async () => undefined,
    workspaceFolders: undefined,
    asRelativePath: String,
  },
  Uri: { joinPath: (_: unknown, name: string) => name, parse: String },
  Range: class {
    readonly at: readonly number[];
    constructor(...at: number[]) {
      this.at = at;
    }
  },
  env: { language: 'en' },
  UIKind: {},
  QuickPickItemKind: { Separator: -1 },
}));

const { askOrder } = await import('../../src/extension/exporting/ask-order.ts');
const { confirmReaders } = await import('../../src/extension/exporting/ask-release.ts');
const { mayExport } = await import('../../src/extension/exporting/export-or-ask.ts');

afterEach(() => vi.resetAllMocks());

const REPORT = { path: '/k.mission', scheme: 'file' } as never;
const CHOICES = {
  formats: [
    {
      id: 'html',
      label: 'Web page',
      extension: 'html',
      isLaidOut: true,
      showsChanges: true,
      hasAuditTrail: false,
    },
  ],
  audiences: [
    { id: 'internal', ceiling: 'strictly-confidential' },
    { id: 'partner', ceiling: 'unclassified' },
    { id: 'partner-confidential', ceiling: 'confidential', unreleased: 'partner' },
    { id: 'public', ceiling: 'unclassified' },
  ],
  audience: 'internal',
  languages: ['en', 'fr'],
  layouts: ['full', 'compact'],
};

/** Nothing stands in the way. */
const OPEN: Gate = { mayLeave: async () => true, confirmed: async ({ id }) => id };

interface Asked {
  readonly placeHolder?: string;
  readonly title?: string;
}

const questions = () => quickPick.mock.calls.map(([, asked]) => (asked as Asked).placeHolder);

it('nothing is asked after the readers where the report can’t go to them', async () => {
  quickPick.mockImplementation(async ([first]: readonly unknown[]) => first);
  const mayLeave = async (audience?: string) => audience === undefined;
  expect(
    await askOrder({ uri: REPORT, name: 'k' }, CHOICES, undefined, { ...OPEN, mayLeave }),
  ).toBeUndefined();
  expect(questions()).toEqual(['Who will read it?']);
  expect(saveDialog).not.toHaveBeenCalled();
});

it('nothing at all where it can go to nobody', async () => {
  const gate = { ...OPEN, mayLeave: async () => false };
  expect(await askOrder({ uri: REPORT, name: 'k' }, CHOICES, undefined, gate)).toBeUndefined();
  expect(questions()).toEqual([]);
});

it('and all the rest where it can', async () => {
  quickPick.mockImplementation(async ([first]: readonly unknown[], { canPickMany = false }) =>
    canPickMany ? [first] : first,
  );
  saveDialog.mockResolvedValue('/k.html');
  const order = await askOrder({ uri: REPORT, name: 'k' }, CHOICES, undefined, OPEN);
  expect(order).toEqual({ formats: ['html'], audience: 'internal', place: '/k.html' });
  expect(questions()).toHaveLength(4);
});

function serverThatSays(...refusals: readonly (ExportRefusal | null)[]) {
  const sendRequest = vi.fn();
  for (const refusal of refusals) sendRequest.mockResolvedValueOnce(refusal);
  const client = { sendRequest, code2ProtocolConverter: { asUri: String } };
  return client as typeof client & Parameters<typeof mayExport>[0];
}

const at = (line: number, character: number) => ({ line, character });
const REFUSAL: ExportRefusal = {
  kind: 'refused',
  reason: '2 problems must be corrected.',
  problems: [
    { message: '“Obi” must not be named.', range: { start: at(4, 2), end: at(4, 5) } },
    { message: '“nobody” is declared nowhere.', range: { start: at(6, 0), end: at(6, 6) } },
  ],
};

it('the problems that stand in the way are a list which leads to them, and says that nothing was exported', async () => {
  quickPick.mockImplementation(async ([, second]: readonly unknown[]) => second);
  expect(await mayExport(serverThatSays(REFUSAL), REPORT, new Set(), { audience: 'public' })).toBe(false);
  await vi.waitFor(() => expect(shown).toHaveBeenCalled());
  const [items, { title }] = quickPick.mock.calls[0] as [readonly unknown[], Asked];
  expect(title).toBe('Not exported: 2 problems must be corrected first');
  expect(items).toMatchObject([
    { label: 'Line 5', detail: '“Obi” must not be named.' },
    { label: 'Line 7', detail: '“nobody” is declared nowhere.' },
  ]);
  expect(shown).toHaveBeenCalledExactlyOnceWith(REPORT, { selection: { at: [6, 0, 6, 6] } });
  expect(error).not.toHaveBeenCalled();
});

it('without problems, the reason says so too', async () => {
  const refusal = { kind: 'refused', reason: 'The file holds no mission.' } as const;
  expect(await mayExport(serverThatSays(refusal), REPORT, new Set(), {})).toBe(false);
  expect(error).toHaveBeenCalledExactlyOnceWith('Not exported. The file holds no mission.');
});

it('what only the author can say is asked once, for all that follows', async () => {
  const question = {
    text: 'Line 5: “Obi” may be the name of @obi.',
    answer: 'Export',
    acceptedNames: ['Obi'],
  };
  const server = serverThatSays({ ...REFUSAL, question }, null);
  const accepted = new Set<string>();
  warning.mockResolvedValue('Export');
  expect(await mayExport(server, REPORT, accepted, { audience: 'public' })).toBe(true);
  expect(warning).toHaveBeenCalledExactlyOnceWith(question.text, { modal: true }, 'Export');
  expect([...accepted]).toEqual(['Obi']);
  expect(server.sendRequest).toHaveBeenLastCalledWith(expect.anything(), {
    uri: '[object Object]',
    audience: 'public',
    acceptedNames: ['Obi'],
  });
});

it('each readers’ row says what they get', async () => {
  quickPick.mockResolvedValue(undefined);
  await askOrder({ uri: REPORT, name: 'k' }, CHOICES, undefined, OPEN);
  const [items] = quickPick.mock.calls[0] as [readonly { label: string; detail: string }[]];
  expect(items.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
    'Own organization: Everything, also what is confidential.',
    'Partners: What is unclassified.',
    'Partners, with what is confidential: What is unclassified or confidential.',
    'Public: What is unclassified. The names of the persons met are left out.',
  ]);
});

const RELEASED: readonly LeftOutEntry[] = [
  { entry: 'F2', title: 'Crates are lost.', marking: 'confidential', line: 8 },
  { entry: 'organization board', title: 'Harbour Board', marking: 'confidential' },
];
const [, , PARTNERS_AND_MORE] = CHOICES.audiences;

function asked(entries: readonly LeftOutEntry[], readers = PARTNERS_AND_MORE) {
  const client = { sendRequest: async () => entries, code2ProtocolConverter: { asUri: String } };
  if (!readers) throw new Error('there are no such readers');
  return confirmReaders(client as never, REPORT, readers);
}

it('what is confidential goes to partners only after a question with the list of it', async () => {
  quickPick.mockImplementationOnce(async ([first]: readonly unknown[]) => first);
  expect(await asked(RELEASED)).toBe('partner-confidential');
  const [items, { title }] = quickPick.mock.calls[0] as [readonly unknown[], Asked];
  expect(title).toBe('2 entries are confidential. Release them to partners?');
  expect(items).toMatchObject([
    { label: 'Release these 2 entries to partners' },
    { label: 'Leave them out' },
    { label: 'confidential' },
    { label: 'F2', description: 'Line 9', detail: 'Crates are lost.' },
    { label: 'organization board', detail: 'Harbour Board' },
  ]);
  quickPick.mockImplementationOnce(async ([, second]: readonly unknown[]) => second);
  expect(await asked(RELEASED)).toBe('partner');
  quickPick.mockResolvedValueOnce(undefined);
  expect(await asked(RELEASED)).toBeUndefined();
});

it('an entry of the list can be looked at, and the question stays', async () => {
  quickPick
    .mockImplementationOnce(async (items: readonly unknown[]) => items.at(-2))
    .mockImplementationOnce(async ([first]: readonly unknown[]) => first);
  expect(await asked(RELEASED)).toBe('partner-confidential');
  expect(shown).toHaveBeenCalledExactlyOnceWith(REPORT, {
    preserveFocus: true,
    selection: { at: [8, 0, 8, 0] },
  });
});

it('nothing is asked where nothing is confidential, nor of other readers', async () => {
  expect(await asked([])).toBe('partner');
  for (const readers of CHOICES.audiences.filter(({ unreleased }) => unreleased === undefined)) {
    expect(await asked(RELEASED, readers)).toBe(readers.id);
  }
  expect(quickPick).not.toHaveBeenCalled();
});

it('as last time is asked again, too, since other entries may be confidential now', async () => {
  const last = { formats: ['html'], audience: 'partner-confidential', place: 'file:///k.html' };
  quickPick.mockImplementationOnce(async ([first]: readonly unknown[]) => first);
  const confirmed = vi.fn(async () => 'partner-confidential');
  expect(await askOrder({ uri: REPORT, name: 'k' }, CHOICES, last, { ...OPEN, confirmed })).toBe(last);
  expect(confirmed).toHaveBeenCalledExactlyOnceWith(PARTNERS_AND_MORE);
  quickPick.mockImplementationOnce(async ([first]: readonly unknown[]) => first);
  const gate = { ...OPEN, confirmed: async () => undefined };
  expect(await askOrder({ uri: REPORT, name: 'k' }, CHOICES, last, gate)).toBeUndefined();
});
