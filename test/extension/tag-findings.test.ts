/** *Give Every Finding a Pillar*: the way from one finding to the next, and back. */
import { beforeEach, expect, it, vi } from 'vitest';
import { UNTAGGED } from '../../src/protocol.ts';

interface Edit {
  readonly line: number;
  readonly text: string;
}

const { lines, answers, asked } = vi.hoisted(() => ({
  lines: [] as string[],
  answers: [] as string[],
  asked: [] as string[],
}));
const BACK = 'back';
const rangeOf = (line: number) => ({ start: { line, compareTo: () => 0 }, end: { line } });
const document = {
  languageId: 'mission-report',
  uri: {},
  lineAt: (line: number) => ({ text: lines[line] ?? '', range: rangeOf(line) }),
};
const editor = { document, selection: { start: {} }, revealRange: () => undefined };

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
        edit: { edits: [{ line: start.line, text: `${lines[start.line]} ${tag}` }] },
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
  WorkspaceEdit: class {
    readonly edits: Edit[] = [];
    replace(_: unknown, { start }: { start: { line: number } }, text: string) {
      this.edits.push({ line: start.line, text });
    }
  },
  window: { activeTextEditor: editor, createQuickPick, showInformationMessage: () => undefined },
  workspace: {
    applyEdit: async ({ edits }: { edits: readonly Edit[] }) => {
      for (const { line, text } of edits) lines[line] = text;
      return true;
    },
  },
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
