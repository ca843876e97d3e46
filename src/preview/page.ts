/** The page in the preview, changed no more than its text has changed. */
import type { PreviewEntry } from '../protocol.ts';
import { changePage } from './change-page.ts';
import type { Readers } from './messages.ts';

/** An entry of the source with the element that shows it. */
export interface ShownEntry extends PreviewEntry {
  readonly element: Element;
}

/** Elements that could do something, or lead elsewhere. */
const ACTIVE = 'script, base, meta, link, iframe, frame, object, embed, form';

/** The page that is shown, as it came; none where a sentence is. */
let last: Element | undefined;

/** Shows the exported page and returns which element shows which entry. */
export function showPage(
  html: string,
  entries: readonly PreviewEntry[],
  readers?: Readers,
): readonly ShownEntry[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // Nothing of the kind is in an export; if it ever were, it would find no way in here either.
  for (const active of page.querySelectorAll(ACTIVE)) active.remove();
  const root = document.documentElement;
  const { lang, dir } = page.documentElement;
  // Even to the same, a browser that is told of them lays out the whole page again.
  if (root.lang !== lang) root.lang = lang;
  if (root.dir !== dir) root.dir = dir;
  showStyle(page);
  if (readers) page.body.prepend(headOf(readers));
  // The body itself stays as it is: VS Code keeps the name of the theme there.
  changePage(document.body, last ?? document.createElement('body'), page.body);
  last = page.body;
  return entries.flatMap(entry => {
    const element = document.getElementById(entry.anchor);
    element?.toggleAttribute('data-broken', entry.isBroken);
    return element ? [{ ...entry, element }] : [];
  });
}

/** Says above the page who else sees it so. */
function headOf({ head, refusal }: Readers): HTMLElement {
  const aside = document.createElement('aside');
  aside.className = 'readers';
  const line = document.createElement('strong');
  line.textContent = head;
  aside.append(line);
  if (refusal !== undefined) aside.append(' ', refusal);
  return aside;
}

/** Puts a sentence where the page would be. */
export function showSentence(sentence: string): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'nothing';
  paragraph.textContent = sentence;
  last = undefined;
  document.body.replaceChildren(paragraph);
}

/** The entry that the element belongs to. */
export function entryAround(shown: readonly ShownEntry[], element: Element): ShownEntry | undefined {
  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    const found = shown.find(entry => entry.element === outer);
    if (found) return found;
  }
  return undefined;
}

function showStyle(page: Document): void {
  const next = page.querySelector('style');
  const current = document.querySelector('style[data-page]');
  if (!next || next.textContent === current?.textContent) return;
  next.toggleAttribute('data-page', true);
  // Before the preview's own style sheet, which has the last word.
  if (current) current.replaceWith(next);
  else document.head.querySelector('link')?.before(next);
}
