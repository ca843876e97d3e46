/** The page in the preview, changed no more than its text has changed. */
import type { PageUpdate, PreviewEntry } from '../protocol/report.ts';
import { changePage } from './change-page.ts';
import type { Readers } from './messages.ts';
import { disarm, markNew, type Parts, placesIn } from './parts.ts';

/** An entry of the source with the element that shows it. */
export interface ShownEntry extends PreviewEntry {
  readonly element: Element;
}

/** A page as it came; what is shown is what was made of its body. */
interface Page {
  readonly document: Document;
  readonly parts: Parts;
  readonly entries: readonly PreviewEntry[];
  readonly body: Element;
}

/** The page that is shown; none where a sentence is. */
let last: Page | undefined;

/** Shows the exported page and returns which element shows which entry. */
export function showPage(update: PageUpdate, readers?: Readers): readonly ShownEntry[] {
  const page = pageOf(update, update.since === undefined ? undefined : last, readers);
  if (page.document !== last?.document) showHead(page.document);
  const before = last ?? { body: document.createElement('body'), parts: new Map() };
  const places = placesIn(page.body);
  markNew(places, before.parts, page.parts);
  // The body itself stays as it is: VS Code keeps the name of the theme there.
  changePage(document.body, before, page);
  markNew(places, page.parts, page.parts);
  last = page;
  return page.entries.flatMap(entry => {
    const element = document.getElementById(entry.anchor);
    element?.toggleAttribute('data-broken', entry.isBroken);
    return element ? [{ ...entry, element }] : [];
  });
}

/** The page that a page has become. */
function pageOf(
  { html = '', parts, entries }: PageUpdate,
  before: Page | undefined,
  readers: Readers | undefined,
): Page {
  const document = html === '' && before ? before.document : parsedPage(html);
  const body = document.body.cloneNode(true) as Element;
  if (readers) body.prepend(headOf(readers));
  const known = new Map([...(before?.parts ?? []), ...parts]);
  return {
    document,
    body,
    parts: new Map(placesIn(body).map(({ id }) => [id, known.get(id) ?? ''])),
    entries: entries ?? before?.entries ?? [],
  };
}

function parsedPage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  disarm(page);
  return page;
}

/** Language, direction and style of the page. */
function showHead(page: Document): void {
  const root = document.documentElement;
  const { lang, dir } = page.documentElement;
  // Even to the same, a browser that is told of them lays out the whole page again.
  if (root.lang !== lang) root.lang = lang;
  if (root.dir !== dir) root.dir = dir;
  const next = page.querySelector('style');
  const current = document.querySelector('style[data-page]');
  if (!next || next.textContent === current?.textContent) return;
  next.toggleAttribute('data-page', true);
  // Before the preview's own style sheet, which has the last word.
  if (current) current.replaceWith(next);
  else document.head.querySelector('link')?.before(next);
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

export function entryAround(shown: readonly ShownEntry[], element: Element): ShownEntry | undefined {
  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    const found = shown.find(entry => entry.element === outer);
    if (found) return found;
  }
  return undefined;
}
