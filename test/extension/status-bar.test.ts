/** What the status bar says of the length of a report. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Readiness } from '../../src/protocol/report.ts';

interface Item {
  show(): void;
  hide(): void;
  text?: string;
  tooltip?: string;
  command?: string;
  backgroundColor?: { readonly id: string };
}

const { items } = vi.hoisted(() => ({ items: new Map<string, Item>() }));
vi.mock('vscode', () => ({
  Disposable: { from: () => undefined },
  StatusBarAlignment: { Right: 2 },
  ThemeColor: class {
    readonly id: string;
    constructor(id: string) {
      this.id = id;
    }
  },
  window: {
    activeTextEditor: { document: { languageId: 'mission-report', uri: {} } },
    createStatusBarItem: (id: string) => {
      const item: Item = { show() {}, hide() {} };
      items.set(id, item);
      return item;
    },
    onDidChangeActiveTextEditor: () => undefined,
  },
}));

const { registerStatusBar } = await import('../../src/extension/views/status-bar.ts');

beforeEach(() => items.clear());

/** How the words stand there for a report of this length. */
function wordsOf(readiness: Pick<Readiness, 'words' | 'limit'>): Partial<Item> {
  const all: Readiness = {
    version: 1,
    profile: 'draft',
    findings: 1,
    progress: 1,
    problems: [],
    ...readiness,
  };
  registerStatusBar({
    readiness: all,
    count: () => 0,
    onDidChange: (show: () => void) => show(),
  } as never);
  return items.get('missionReport.words') ?? {};
}

it('says how many words a report has, and how long they take to read', () => {
  const item = wordsOf({ words: 413 });
  expect(item.text).toBe('413 words');
  expect(item.tooltip).toMatch(/^About 3 minutes to read, at 200 words a minute: /);
  expect(item.backgroundColor).toBeUndefined();
});

it('says how many the house allows, and warns of more', () => {
  const limit = { words: 400, source: 'Editorial Manual' };
  const item = wordsOf({ words: 413, limit });
  expect(item.text).toBe('413 of 400 words');
  expect(item.tooltip).toMatch(/at most 400 words \(Editorial Manual\)\. About 3 minutes/);
  expect(item.backgroundColor?.id).toBe('statusBarItem.warningBackground');
});
