/** *Give Every Finding a Pillar*: the way from one finding to the next, and back. */
import { beforeEach, expect, it, vi } from 'vitest';
import { UNTAGGED } from '../../src/protocol/report.ts';

interface Edit {
  readonly range: { readonly start: { readonly line: number } };
  readonly newText: string;
}

const { lines, answers, asked, told } = vi.hoisted(() => ({
  lines: [] as string[],
  answers: [] as string[],
  asked: [] as string[],
  told: vi.fn(),
}));
let isLocked = false;
const BACK = 'back';
const rangeOf = (line: number) => ({ start: { line, compareTo: () => 0 }, end: { line } });
const document = {
  languageId: 'mission-report',
  uri: {},
  version: 1,
  lineAt: (line: number) => ({ text: lines[line] ?? '', range: rangeOf(line) }),
};
const editor = { document, selection: { start: {} }, revealRange: () => undefined };

function replace(range: Edit['range'], newText: string): Edit {
  return { range, newText };
}

/** A list that gives the next of the answers: the label of a row, the way back, or nothing more. */
function createQuickPick() {
  const heard: { accept?: () => void; button?: () => void; hide?: () => void } = {};
  const list = {
    title: '',
    items: [] as { label: string }[],
    buttons: [] as unknown[],
    selectedItems: [] as { label: string }[],
    onDidAccept: (hear: () => void) => Object.assign(heard, { accept: hear }),
    onDidTriggerButton: (hear: () => void) => Object.assign(heard, { button: hear }),
    onDidHide: (hear: () => void) => Object.assign(heard, { hide: hear }),
    dispose: () => undefined,
    show: () => {
      asked.push(`${list.title}${list.buttons.length > 0 ? ' <' : ''}`);
      const answer = answers.shift();
      list.selectedItems = list.items.filter(({ label }) => label === answer);
      if (answer === undefined) heard.hide?.();
      else if (answer === BACK) heard.button?.();
      else heard.accept?.();
    },
  };
  return list;
}

vi.mock('vscode', () => ({
  commands: {
    executeCommand: async (_: string, __: unknown, { start }: { start: { line: number } }) =>
      ['#water', '#care'].map(tag => ({
        title: tag,
        edit: { get: () => [replace(rangeOf(start.line), `${lines[start.line]} ${tag}`)] },
      })),
  },
  env: {},
  languages: {
    getDiagnostics: () =>
      lines.flatMap((text, line) =>
        text.includes('#') ? [] : [{ code: UNTAGGED.code, range: rangeOf(line) }],
      ),
  },
  QuickInputButtons: { Back: BACK },
  Selection: class {},
  TextEditorRevealType: {},
  TextEdit: { replace },
  ViewColumn: { One: 1 },
  window: {
    activeTextEditor: editor,
    createQuickPick,
    showInformationMessage: told,
    showTextDocument: async () => ({
      edit: async (change: (edit: unknown) => void) => {
        if (isLocked) return false;
        change({
          replace: ({ start }: Edit['range'], text: string) => {
            lines[start.line] = text;
          },
        });
        document.version++;
        return true;
      },
    }),
    visibleTextEditors: [],
  },
  workspace: { openTextDocument: async () => document },
}));

const { tagFindings } = await import('../../src/extension/commands/tag-findings.ts');

/** The lines after a walk through three findings, with these answers. */
async function walk(...given: readonly string[]): Promise<readonly string[]> {
  answers.push(...given);
  await tagFindings();
  return lines;
}

beforeEach(() => {
  lines.splice(0, lines.length, 'finding a', 'finding b', 'finding c');
  answers.length = 0;
  asked.length = 0;
  isLocked = false;
});

it('gives each finding what is chosen, and ends when the author has had enough', async () => {
  expect(await walk('#water', '#care')).toEqual(['finding a #water', 'finding b #care', 'finding c']);
});

it('goes back to one that was given the wrong pillar, and on', async () => {
  expect(await walk('#water', '#water', BACK, '#care', '#care')).toEqual([
    'finding a #water',
    'finding b #care',
    'finding c #care',
  ]);
  expect(asked.map(title => title.replace(/^\D+/, ''))).toEqual([
    '1 of 3',
    '2 of 3 <',
    '3 of 3 <',
    '2 of 3 <',
    '3 of 3 <',
  ]);
});

it('takes back what was given where it is left without a pillar then', async () => {
  const later = 'Leave this finding without a pillar';
  expect(await walk('#water', BACK, later, '#care')).toEqual(['finding a', 'finding b #care', 'finding c']);
});

it('changes nothing in a report that is locked, and says so once', async () => {
  isLocked = true;
  expect(await walk('#water', '#care')).toEqual(['finding a', 'finding b', 'finding c']);
  expect(told.mock.calls).toEqual([[expect.stringContaining('read-only')]]);
});
