/** The script of the preview: shows the page that the extension sends, and keeps it in step with the editor. */

import { type LineMap, mapLines } from './line-map.ts';
import type { FromPreview, PreviewState, ToPreview } from './messages.ts';
import { entryAround, type ShownEntry, showPage, showSentence } from './page.ts';
import { Scroll } from './scroll.ts';
import { followTheme } from './theme.ts';

const vscode = acquireVsCodeApi<FromPreview, PreviewState>();
let shown: readonly ShownEntry[] = [];
let lines: LineMap | undefined;
let markedLine: number | undefined;

const scroll = new Scroll(() => {
  const line = lineMap().lineAt(scroll.height);
  if (line !== undefined) vscode.postMessage({ type: 'scrolled', line });
});

addEventListener('message', ({ data }: MessageEvent<ToPreview>) => receive(data));
addEventListener('resize', () => {
  lines = undefined;
});
addEventListener('dblclick', ({ target }) => {
  const entry = target instanceof Element ? entryAround(shown, target) : undefined;
  if (entry)
    vscode.postMessage({ type: 'open', start: entry.start, end: entry.end, ...clickedWord(entry.element) });
});
new MutationObserver(followTheme).observe(document.body, { attributeFilter: ['class'] });
vscode.postMessage({ type: 'ready' });

function receive(message: ToPreview): void {
  switch (message.type) {
    case 'show':
      show(message);
      break;
    case 'showNothing':
      shown = [];
      showSentence(message.reason);
      break;
    case 'named':
      document.title = message.title;
      break;
    case 'scrollTo': {
      const height = lineMap().heightOf(message.line);
      if (height !== undefined) scroll.to(height);
      break;
    }
    case 'mark':
      mark(message.line);
  }
}

function show({ uri, update, readers }: Extract<ToPreview, { type: 'show' }>): void {
  vscode.setState({ uri, ...(readers && { audience: readers.audience }) });
  const before = shown.map(({ element }) => element);
  const marked = entryAt(markedLine)?.anchor;
  scroll.keepPlace(before, () => {
    shown = showPage(update, readers);
    lines = undefined;
  });
  followTheme();
  const entry = markEntry();
  // Whoever reads elsewhere stays there, whatever is new on the page.
  if (entry && entry.anchor !== marked) scroll.show(entry.element);
}

/** Marks what the cursor is in, and shows it. */
function mark(line: number): void {
  markedLine = line;
  const entry = markEntry();
  if (entry) scroll.show(entry.element);
}

function markEntry(): ShownEntry | undefined {
  const entry = entryAt(markedLine);
  document.querySelector('[data-at-cursor]')?.removeAttribute('data-at-cursor');
  entry?.element.toggleAttribute('data-at-cursor', true);
  return entry;
}

function entryAt(line: number | undefined): ShownEntry | undefined {
  return shown.find(({ start, end }) => line !== undefined && start <= line && line < end);
}

function lineMap(): LineMap {
  lines ??= mapLines(
    shown.map(({ start, element }) => ({
      line: start,
      top: element.getBoundingClientRect().top + scrollY,
    })),
    document.documentElement.scrollHeight,
  );
  return lines;
}

/** The word that the double click selected, and how far through the element it stands. */
function clickedWord(element: Element): { word: string; progress: number } {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return { word: '', progress: 0 };
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const length = element.textContent.length;
  return { word: String(selection).trim(), progress: length > 0 ? String(before).length / length : 0 };
}
