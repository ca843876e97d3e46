/** What an author is asked before an export, and told when there is none. */
import { afterEach, expect, it, vi } from 'vitest';
import type { ExportRefusal } from '../../src/protocol.ts';

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
  workspace: { openTextDocument: async () => undefined, workspaceFolders: undefined },
  Uri: { joinPath: (_: unknown, name: string) => name, parse: String },
  Range: class {
    readonly at: readonly number[];
    constructor(...at: number[]) {
      this.at = at;
    }
  },
  env: { language: 'en' },
  UIKind: {},
}));

const { askOrder } = await import('../../src/extension/exporting/ask-order.ts');
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
  audiences: ['internal', 'partner', 'public'],
  audience: 'internal',
  languages: ['en', 'fr'],
  layouts: ['full', 'compact'],
};

interface Asked {
  readonly placeHolder?: string;
  readonly title?: string;
}

const questions = () => quickPick.mock.calls.map(([, asked]) => (asked as Asked).placeHolder);

it('nothing is asked after the readers where the report can’t go to them', async () => {
  quickPick.mockImplementation(async ([first]: readonly unknown[]) => first);
  const mayLeave = async (audience?: string) => audience === undefined;
  expect(await askOrder({ uri: REPORT, name: 'k' }, CHOICES, undefined, mayLeave)).toBeUndefined();
  expect(questions()).toEqual(['Who will read it?']);
  expect(saveDialog).not.toHaveBeenCalled();
});

it('nothing at all where it can go to nobody', async () => {
  expect(await askOrder({ uri: REPORT, name: 'k' }, CHOICES, undefined, async () => false)).toBeUndefined();
  expect(questions()).toEqual([]);
});

it('and all the rest where it can', async () => {
  quickPick.mockImplementation(async ([first]: readonly unknown[], { canPickMany = false }) =>
    canPickMany ? [first] : first,
  );
  saveDialog.mockResolvedValue('/k.html');
  const order = await askOrder({ uri: REPORT, name: 'k' }, CHOICES, undefined, async () => true);
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
