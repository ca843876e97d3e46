/** The words of one of our own pages as a browser prints them. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose words go on in the words around them. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** What of a page stands on paper. */
export interface PaperWords {
  readonly passages: readonly string[];
  /** Heads of tables, which stand again on each page that their tables go on to. */
  readonly heads: readonly string[];
  /** What stands in the margins of each page but the first, beside its number. */
  readonly margins: readonly string[];
  readonly links: readonly string[];
}

/** The words of one of our own pages as a browser prints them. */
export function paperWords(file: Uint8Array): PaperWords {
  const passages = new Passages();
  const heads: string[] = [];
  const links: string[] = [];
  const margins: string[] = [];
  readBlocks(file, passages, element => {
    // Spans may stand apart on paper, such as at both ends of a line.
    if (element.tagName === 'span') passages.end();
    if (element.tagName === 'head') margins.push(...marginsIn(textOf(element)));
    if (isNotOnPaper(element)) return false;
    const href = element.attrs.find(({ name }) => name === 'href')?.value;
    if (href !== undefined && !href.startsWith('#')) links.push(href);
    if (element.tagName === 'thead') heads.push(textOf(element, ' '));
    if (element.tagName === 'li') passages.addAll(markOf(element));
    return true;
  });
  return { passages: passages.all, heads, margins, links };
}

/** Adds the text of a page, block by block; `enter` gets each element before its text, and returns whether it counts. */
export function readBlocks(file: Uint8Array, passages: Passages, enter: (element: Element) => boolean): void {
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) passages.add(node.value);
    if (!('childNodes' in node)) return;
    const element = 'tagName' in node ? node : undefined;
    const isBlock = element && !INLINE.has(element.tagName);
    if (isBlock) passages.end();
    if (element && !enter(element)) return;
    for (const child of node.childNodes) visit(child);
    if (isBlock) passages.end();
  };
  visit(parse(new TextDecoder().decode(file)));
}

function isNotOnPaper({ tagName, attrs }: Element): boolean {
  if (['head', 'title', 'desc'].includes(tagName)) return true;
  const classes = attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
  return classes.includes('aloud') || classes.includes('skip');
}

/** The number that a browser writes before an item of a numbered list. */
function markOf(item: Element): readonly string[] {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return [];
  const start = list.attrs.find(({ name }) => name === 'start')?.value;
  // Our own lists of contents bear no numbers; lists in prose have a start.
  if (start === undefined) return [];
  const items = list.childNodes.filter(({ nodeName }) => nodeName === 'li');
  return [`${Number(start) + items.indexOf(item)}.`];
}

function marginsIn(style: string): readonly string[] {
  return Array.from(style.matchAll(/@top-(?:left|right) \{ content: "([^"]*)"/g), ([, text = '']) =>
    text.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}

function textOf(node: Node, between = ''): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(child => textOf(child, between)).join(between) : '';
}

export class Passages {
  readonly all: string[] = [];
  private open = '';

  add(text: string): void {
    this.open += text;
  }

  addAll(passages: readonly string[]): void {
    if (passages.length === 0) return;
    this.end();
    this.all.push(...passages);
  }

  end(): void {
    if (this.open.trim() !== '') this.all.push(this.open);
    this.open = '';
  }
}
