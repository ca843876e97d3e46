/** *Give Every Finding a Pillar*: the way from one finding to the next. */
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

/** Chooses the next of the answers: the label of a row, or nothing more. */
async function showQuickPick(items: readonly { label: string }[], { title }: { title: string }) {
  asked.push(title.replace(/^\D+/, ''));
  const answer = answers.shift();
  return items.find(({ label }) => label === answer);
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
  Selection: class {},
  TextEditorRevealType: {},
  ViewColumn: { One: 1 },
  window: {
    activeTextEditor: editor,
    showQuickPick,
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

it('leaves one without a pillar, and goes on', async () => {
  const later = 'Leave this finding without a pillar';
  expect(await walk('#water', later, '#care')).toEqual(['finding a #water', 'finding b', 'finding c #care']);
  expect(asked).toEqual(['1 of 3', '2 of 3', '3 of 3']);
});

it('changes nothing in a report that is locked, and says so once', async () => {
  isLocked = true;
  expect(await walk('#water', '#care')).toEqual(['finding a', 'finding b', 'finding c']);
  expect(told.mock.calls).toEqual([[expect.stringContaining('read-only')]]);
});
