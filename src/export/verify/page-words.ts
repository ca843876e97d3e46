/** The words of a web page: as a browser shows them, and as it prints them. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose words go on in the words around them. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);
/** Attributes that a reader sees, hears or follows. */
const SHOWN = new Set([
  'alt',
  'title',
  'aria-label',
  'href',
  'value',
  'placeholder',
  'content',
  'srcdoc',
  'action',
]);
/** Text that a style sheet puts on the page. */
const GENERATED = /\bcontent:\s*[^;}]+/g;

/** The words of a page with what its links, pictures and style sheets say, block by block. */
export function pageWords(file: Uint8Array): readonly string[] {
  const passages = new Passages();
  const looks: string[] = [];
  readBlocks(file, passages, element => {
    if (element.tagName === 'style') {
      const style = textOf(element);
      looks.push(...(style.match(GENERATED) ?? []));
      return false;
    }
    const said = attributesOf(element, SHOWN);
    // The words of a link go on in those around it.
    if (INLINE.has(element.tagName)) looks.push(...said);
    else passages.addAll(said);
    return true;
  });
  return [...passages.all, ...looks];
}

/** What some programs, such as those for mail, show of a comment. */
const IN_HIDING = /[<>]|\[(?:if|endif)/i;

interface PagePiece {
  readonly said: string;
  readonly kind: 'block' | 'inline' | 'text';
}

/**
 * Every element of a page with all its attributes, and every text, in their order: whatever a browser is given but for
 * comments of words only, which nothing shows, and blanks beside the edge of a block.
 */
export function pagePieces(file: Uint8Array): readonly string[] {
  const pieces: PagePiece[] = [];
  const visit = (node: Node): void => {
    const piece = pieceOf(node);
    const last = pieces.at(-1);
    if (piece?.kind === 'text' && last?.kind === 'text') {
      pieces[pieces.length - 1] = { ...piece, said: last.said + piece.said };
    } else if (piece) pieces.push(piece);
    // What a template holds is no child of it.
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    if ('tagName' in node) pieces.push({ said: `</${node.tagName}>`, kind: kindOf(node) });
  };
  // What is no page of today's standard, browsers show as they did long ago.
  const faults: string[] = [];
  const page = parse(new TextDecoder().decode(file), { onParseError: ({ code }) => void faults.push(code) });
  visit(page);
  return [page.mode, ...faults, ...pieces.map(withoutEdges).filter(said => said !== '')];
}

/** A text is read with one blank for several, and none where a browser shows none. Ends of lines may be kept somewhere. */
function withoutEdges({ said, kind }: PagePiece, index: number, pieces: readonly PagePiece[]): string {
  if (kind !== 'text') return said;
  const isEdge = (step: number) => (pieces[index + step]?.kind ?? 'block') === 'block';
  const begun = isEdge(-1) ? said.replace(/^[ \t\n]+/, '') : said;
  return (isEdge(1) ? begun.replace(/[ \t\n]+$/, '') : begun).replace(/[ \t]+/g, ' ');
}

function kindOf({ tagName }: Element): PagePiece['kind'] {
  return INLINE.has(tagName) ? 'inline' : 'block';
}

/** What a node says before what it holds. */
function pieceOf(node: Node): PagePiece | undefined {
  if ('tagName' in node) {
    const attributes = node.attrs.map(({ name, value }) => `${name}="${value}"`).sort();
    return { said: `<${[node.tagName, ...attributes].join(' ')}>`, kind: kindOf(node) };
  }
  if ('data' in node)
    return IN_HIDING.test(node.data) ? { said: `<!--${node.data}-->`, kind: 'inline' } : undefined;
  return node.nodeName === '#text' && 'value' in node ? { said: node.value, kind: 'text' } : undefined;
}

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

/** Puts together the text of a page; `enter` is told of each element before its text, and says whether it counts. */
function readBlocks(file: Uint8Array, passages: Passages, enter: (element: Element) => boolean): void {
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

function attributesOf({ attrs }: Element, names: ReadonlySet<string>): readonly string[] {
  // A place on the page itself is no word.
  const wanted = attrs.filter(
    ({ name, value }) => names.has(name) && !(name === 'href' && value.startsWith('#')),
  );
  return wanted.map(({ name, value }) => `${name}=${value}`);
}

function textOf(node: Node, between = ''): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(child => textOf(child, between)).join(between) : '';
}

class Passages {
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
