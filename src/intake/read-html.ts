/** HTML, of a page, a mail or the clipboard of Word → blocks. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { importText } from '../messages/import.ts';
import {
  type Cell,
  cellText,
  linked,
  oneLine,
  paragraphBlocks,
  piecesOf,
  rowOf,
  type SourceBlock,
  type SourceDocument,
} from './document.ts';
import { isBullet, isMark } from './marks.ts';
import { settleMarks } from './settle-marks.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Item = Extract<SourceBlock, { kind: 'item' }>;

/** Reads HTML. Deleted text is not taken; inserted text is. */
export function readHtml(html: string): SourceDocument {
  const reader = new HtmlReader();
  reader.children(parse(html, { sourceCodeLocationInfo: true }).childNodes);
  reader.close();
  const { blocks, frame, pictures } = reader;
  const asides = frame.flatMap(block =>
    piecesOf(block).map((text): SourceBlock => ({ kind: 'aside', text, line: block.line })),
  );
  return {
    blocks: [...settleMarks(blocks), ...asides],
    notes: pictures === 0 ? [] : [picturesNote(pictures)],
  };
}

/** What is said of pictures, which are no text. */
export function picturesNote(count: number): string {
  return importText('left.pictures', { count });
}

const SKIPPED = new Set(['head', 'script', 'style', 'template', 'del', 'noscript', 'iframe', 'object']);
const BLOCK = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header
  hgroup hr html legend main nav p pre section summary caption tbody td tfoot th thead tr`.split(/\s+/),
);
/** Deeper than any page is nested, and well before the stack ends. */
const MAX_DEPTH = 500;

/** Parts of a page that stand about its text. */
const FRAME = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog']);
/** By what a page calls such parts where it has no tags for them. */
const FRAME_NAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs|cookies?|consent|banner|footer|pie|sidebar|related|relacionad[oa]s|share|sharing|compartir|partage|skip|social|topbar|top|search|toolbar|newsletter|subscribe)(?:$|[\s_-])/i;

function isFrame(element: Element): boolean {
  const { tagName } = element;
  if (FRAME.has(tagName)) return true;
  if (/^(?:main|article|body|html|h\d|table|t[dhr]|tbody|thead|p|li|a)$/.test(tagName)) return false;
  if (tagName === 'header') return !holds(element, 'h1') && !holds(element, 'article');
  const role = attribute(element, 'role') ?? '';
  if (/^(?:dialog|navigation|banner|contentinfo|complementary|search)$/.test(role)) return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return FRAME_NAME.test(names) && !holds(element, 'h1') && !holds(element, 'article');
}

class HtmlReader {
  blocks: SourceBlock[] = [];
  /** What stands about the text: menus, banners, footers. */
  readonly frame: SourceBlock[] = [];
  pictures = 0;
  private text = '';
  /** The line of the file on which each line of the text begins; a line that has no word so far has none. */
  private lines: (number | undefined)[] = [];
  /** How many line breaks the text has. */
  private breaks = 0;
  private depth = 0;
  /** Lists that are open, outermost first: the number of the next item where they are numbered. */
  private lists: (number | undefined)[] = [];
  /** An item whose text has not come yet. */
  private item: Omit<Item, 'kind' | 'text'> | undefined;
  private isPreformatted = false;

  children(nodes: readonly Node[]): void {
    this.depth++;
    if (this.depth < MAX_DEPTH) for (const node of nodes) this.node(node);
    else this.add(textBelow(nodes));
    this.depth--;
  }

  /** Ends the paragraph that is open. */
  close(): void {
    const { text, lines } = this;
    this.clear();
    if (text.trim() === '') return;
    const item = this.item;
    this.item = undefined;
    const line = lines.find(each => each !== undefined);
    const within = this.lists.length > 0 ? this.lists.length - 1 : undefined;
    if (item) this.blocks.push({ kind: 'item', ...item, text: oneLine(text), line });
    else this.blocks.push(...paragraphBlocks(text, within, at => lines[at] ?? line));
  }

  private clear(): void {
    this.text = '';
    this.lines = [];
    this.breaks = 0;
  }

  /** Adds text that begins on a line of the file, and whose line breaks are those of the file. */
  private add(text: string, firstLine?: number): void {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) this.breaks++;
      if (part.trim() !== '' && firstLine !== undefined) this.lines[this.breaks] ??= firstLine + at;
    }
    this.text += text;
  }

  private node(node: Node): void {
    if ('value' in node) this.letters(node.value, node.sourceCodeLocation?.startLine);
    else if ('tagName' in node) this.element(node);
  }

  private letters(text: string, firstLine = 1): void {
    const [blanks = ''] = /^\s*/.exec(text) ?? [];
    const line = firstLine + blanks.split('\n').length - 1;
    if (this.isPreformatted) this.add(text, firstLine);
    else this.add(text.replace(/[ \t\n\f\r]+/g, ' '), line);
  }

  private element(element: Element): void {
    const { tagName } = element;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    const list = /level(\d)/.exec(styleOf(element, 'mso-list') ?? '')?.[1];
    if (SKIPPED.has(tagName) || styleOf(element, 'mso-list') === 'Ignore') return;
    if (tagName === 'br') this.add('\n');
    else if (tagName === 'img') this.pictures++;
    else if (level !== undefined) this.heading(element, Number(level));
    else if ((tagName === 'ul' || tagName === 'ol') && !isFrame(element)) this.list(element);
    else if (tagName === 'li') this.listItem(element, this.itemOf(element));
    else if (list !== undefined)
      this.listItem(element, { depth: Number(list) - 1, isListed: true, ...numberOf(element) });
    else if (tagName === 'table') this.table(element);
    else if (tagName === 'a') this.link(element);
    else if (isFrame(element)) this.aside(element);
    else if (BLOCK.has(tagName)) this.paragraph(element);
    else this.children(element.childNodes);
  }

  private paragraph(element: Element): void {
    this.close();
    if (isBoldLine(element)) {
      this.heading(element, 6);
      return;
    }
    const before = this.isPreformatted;
    this.isPreformatted ||= element.tagName === 'pre';
    this.children(element.childNodes);
    this.close();
    this.isPreformatted = before;
  }

  /** Reads what belongs to the frame of the page beside the text. */
  private aside(element: Element): void {
    this.close();
    const { blocks } = this;
    this.blocks = [];
    this.children(element.childNodes);
    this.close();
    this.frame.push(...this.blocks);
    this.blocks = blocks;
  }

  private heading(element: Element, level: number): void {
    this.close();
    this.children(element.childNodes);
    const text = oneLine(this.text);
    const line = this.lines.find(each => each !== undefined);
    this.clear();
    if (text !== '') this.blocks.push({ kind: 'heading', level, text, line });
  }

  private list(element: Element): void {
    this.close();
    this.lists.push(element.tagName === 'ol' ? Number(attribute(element, 'start') ?? 1) : undefined);
    this.children(element.childNodes);
    this.close();
    this.lists.pop();
  }

  /** An item of the innermost list, with its number where the page says that it counts from elsewhere. */
  private itemOf(element: Element): Omit<Item, 'kind' | 'text'> {
    const depth = Math.max(0, this.lists.length - 1);
    const next = this.lists[depth];
    if (next === undefined) return { depth, ordered: false };
    const number = Number(attribute(element, 'value') ?? next);
    this.lists[depth] = number + 1;
    const isAsDrawn = attribute(element, 'value') === undefined && !hasOwnStart(element);
    return { depth, ordered: true, isListed: true, ...(isAsDrawn ? {} : { mark: `${number}.` }) };
  }

  private listItem(element: Element, item: Omit<Item, 'kind' | 'text'>): void {
    this.close();
    this.item = item;
    this.children(element.childNodes);
    this.close();
    this.item = undefined;
  }

  private table(table: Element): void {
    this.close();
    const rows = rowsOf(table);
    // A table of one column, or with tables in it, lays out a page or a mail.
    if (rows.every(cells => cells.length < 2) || rows.flat().some(holdsTable)) {
      this.children(table.childNodes);
      this.close();
      return;
    }
    for (const caption of elementsIn(table, 'caption')) this.paragraph(caption);
    this.blocks.push({
      kind: 'table',
      rows: gridOf(rows).map((cells, at) =>
        rowOf(
          cells.map(cell => this.cell(cell)),
          lineOf(rows[at]?.[0] ?? table),
        ),
      ),
      line: lineOf(table),
    });
  }

  private cell(cell: Element | undefined): Cell {
    if (!cell) return { text: '', columns: 1, isMerged: true };
    const inner = new HtmlReader();
    inner.depth = this.depth;
    inner.children(cell.childNodes);
    inner.close();
    this.pictures += inner.pictures;
    return { text: cellText(inner.blocks), columns: spanOf(cell, 'colspan') };
  }

  private link(element: Element): void {
    const before = this.text;
    this.text = '';
    this.children(element.childNodes);
    this.text = before + linked(this.text, attribute(element, 'href'));
  }
}

/** A paragraph that is short and bold from end to end heads what follows it. */
function isBoldLine(element: Element): boolean {
  if (element.tagName !== 'p') return false;
  const telling = element.childNodes.filter(node => !('value' in node) || node.value.trim() !== '');
  const [only, ...others] = telling.filter(node => !('tagName' in node && node.tagName === 'br'));
  const isBold =
    only !== undefined && 'tagName' in only && (only.tagName === 'b' || only.tagName === 'strong');
  const text = textBelow(element.childNodes).trim();
  return isBold && others.length === 0 && text.length <= 100 && !/[.;:,!?]$/.test(text);
}

/** The line of the file on which it begins. */
function lineOf({ sourceCodeLocation }: Element): number | undefined {
  return sourceCodeLocation?.startLine;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find(attr => attr.name === name)?.value;
}

/** True below a list that begins with another number than 1. */
function hasOwnStart({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && attribute(parentNode, 'start') !== undefined;
}

function styleOf(element: Element, property: string): string | undefined {
  const declarations = (attribute(element, 'style') ?? '').split(';').map(part => part.split(':'));
  return declarations.find(([name = '']) => name.trim().toLowerCase() === property)?.[1]?.trim();
}

/** Word puts the number or bullet of a list item into a part of its own. */
function numberOf(element: Element): Pick<Item, 'ordered' | 'mark'> {
  const mark = /^\s*(\S+)/.exec(textBelow(element.childNodes))?.[1] ?? '';
  return isMark(mark) && !isBullet(mark) ? { ordered: true, mark } : { ordered: false };
}

function elementsIn(parent: Element, ...tags: readonly string[]): readonly Element[] {
  return parent.childNodes.filter(
    (node): node is Element => 'tagName' in node && tags.includes(node.tagName),
  );
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  const bodies = elementsIn(table, 'thead', 'tbody', 'tfoot');
  return bodies.flatMap(body => elementsIn(body, 'tr')).map(row => elementsIn(row, 'td', 'th'));
}

/** Rows with a gap wherever a cell of a row above reaches down. */
function gridOf(rows: readonly (readonly Element[])[]): readonly (readonly (Element | undefined)[])[] {
  /** Into how many more rows a cell reaches, by its column. */
  const reach: number[] = [];
  return rows.map(row => {
    const grid: (Element | undefined)[] = [];
    const cells = [...row];
    for (let column = 0; column < reach.length || cells.length > 0; column++) {
      const left = reach[column] ?? 0;
      reach[column] = Math.max(0, left - 1);
      const cell = left > 0 ? undefined : cells.shift();
      if (cell || left > 0) grid.push(cell);
      if (!cell) continue;
      const width = spanOf(cell, 'colspan');
      reach.splice(column, width, ...Array<number>(width).fill(spanOf(cell, 'rowspan') - 1));
      column += width - 1;
    }
    return grid;
  });
}

/** Over how many columns or rows a cell reaches. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}

function holdsTable(cell: Element): boolean {
  return holds(cell, 'table');
}

/** True where an element of the name stands somewhere below. */
function holds(element: Element, name: string): boolean {
  const open: Node[] = [...element.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node && node.tagName === name) return true;
    for (const child of node.childNodes) open.push(child);
  }
  return false;
}

/** All text below, without the stack that recursion would need. */
function textBelow(nodes: readonly Node[]): string {
  const open = [...nodes].reverse();
  let text = '';
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) text += node.value.replace(/[ \t\n\f\r]+/g, ' ');
    else if ('childNodes' in node && !('tagName' in node && SKIPPED.has(node.tagName))) {
      if ('tagName' in node && BLOCK.has(node.tagName)) text += ' ';
      for (const child of node.childNodes.toReversed()) open.push(child);
    }
  }
  return text;
}
