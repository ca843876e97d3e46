/** Lists and questions over the editor: what they are called, and where they lead. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { CountedWords } from '../../src/protocol.ts';

const { quickPick, shown } = vi.hoisted(() => ({ quickPick: vi.fn(), shown: vi.fn() }));
vi.mock('vscode', () => ({
  window: { showQuickPick: quickPick, showTextDocument: shown },
  QuickPickItemKind: { Separator: -1 },
}));

const { showWords } = await import('../../src/extension/views/show-words.ts');

afterEach(() => vi.resetAllMocks());

const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const WORDS: CountedWords[] = [
  { sort: 'finding', words: 412, entries: [{ title: 'F1 The well is dry.', words: 412, range: range(3) }] },
  { sort: 'section', words: 1, entries: [{ title: 'Annex', words: 1, range: range(9) }] },
];

it('the words of a report are a list that leads to where they stand', async () => {
  const uri = { path: '/k.mission' };
  const asRange = ({ start }: ReturnType<typeof range>) => ({ with: () => start });
  const client = { protocol2CodeConverter: { asRange } };
  quickPick.mockImplementation(async (items: readonly unknown[]) => items.at(-1));
  await showWords(client as never, { uri, ask: async () => WORDS } as never)();
  const [items, { title, placeHolder }] = quickPick.mock.calls[0] as [
    readonly object[],
    { title: string; placeHolder: string },
  ];
  expect(title).toBe('413 words, about 3 minutes to read: where they stand');
  expect(placeHolder).toMatch(/^Reading times are estimates, at 200 words a minute: /);
  expect(items).toMatchObject([
    { label: 'finding · 412 words, about 3 minutes' },
    { label: 'F1 The well is dry.', description: '412 words' },
    { label: 'section · 1 word, about 1 minute' },
    { label: 'Annex', description: '1 word' },
  ]);
  expect(shown).toHaveBeenCalledExactlyOnceWith(uri, { selection: { line: 9, character: 0 } });
});

const ASKING = /\bwindow\.show(?:QuickPick|InputBox|OpenDialog|SaveDialog)\(/g;
const ROOM = join(import.meta.dirname, '../../src/extension');

/** The calls of a file that ask something without saying what for. */
function untitledIn(path: string): string[] {
  const text = readFileSync(join(ROOM, path), 'utf8');
  return [...text.matchAll(ASKING)].flatMap(({ 0: begin, index }) => {
    const call = text.slice(index, endOfCall(text, index + begin.length));
    return /\btitle\b/.test(call.replace(/\.title\b/g, '')) ? [] : [`${path}: ${call.slice(0, 60)}`];
  });
}

/** Where the parenthesis before `start` is closed. */
function endOfCall(text: string, start: number): number {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')') depth--;
  }
  return end;
}

it('every list and question says what it is for', () => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  expect(files.flatMap(untitledIn)).toEqual([]);
});
