/** HTML, of a page, a mail or the clipboard of Word → blocks. */
import { parse } from 'parse5';
import { importText } from '../messages/import.ts';
import { onPage } from '../word/symbol-fonts.ts';
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
import {
  attribute,
  BLOCK,
  type Element,
  elementsIn,
  fontOf,
  gridOf,
  hasOwnStart,
  holdsTable,
  isFrame,
  isHidden,
  isLinked,
  isNotes,
  isWayBack,
  itemsBelow,
  lineOf,
  type Node,
  rowsOf,
  SKIPPED,
  secretsIn,
  spanOf,
  standApart,
  styleOf,
  textBelow,
} from './html-elements.ts';
import { isBullet, isMark } from './marks.ts';
import { lowered, raised } from './raised.ts';
import { settleMarks } from './settle-marks.ts';

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

/** Deeper than any page is nested, and well before the stack ends. */
const MAX_DEPTH = 500;

/** As wide as a gap in a plain text, so that what stands side by side can be told apart. */
const GAP = '   ';

class HtmlReader {
  blocks: SourceBlock[] = [];
  /** What stands about the text: menus, banners, footers. */
  readonly frame: SourceBlock[] = [];
  pictures = 0;
  /** What the page does not show of the paragraph that is open. */
  private hidden: SourceBlock[] = [];
  private text = '';
  /** The text in front of the element that is read apart. */
  private before = '';
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
  private font = '';

  children(nodes: readonly Node[]): void {
    this.depth++;
    if (this.depth < MAX_DEPTH)
      for (const [at, node] of nodes.entries()) {
        if (standApart(nodes[at - 1], node)) this.add(GAP);
        this.node(node);
      }
    else this.add(textBelow(nodes));
    this.depth--;
  }

  /** Ends the paragraph that is open. */
  close(): void {
    const { text, lines } = this;
    this.clear();
    this.pushHidden();
    if (text.trim() === '') return;
    const item = this.item;
    this.item = undefined;
    const line = lines.find(each => each !== undefined);
    const within = this.lists.length > 0 ? this.lists.length - 1 : undefined;
    if (item) this.blocks.push({ kind: 'item', ...item, text: oneLine(text), line });
    else this.blocks.push(...paragraphBlocks(text, within, at => lines[at] ?? line));
  }

  /** What is hidden in a paragraph is noted beside it. */
  private pushHidden(): void {
    this.blocks.push(...this.hidden);
    this.hidden = [];
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
    else if ('tagName' in node) {
      const { font } = this;
      this.font = fontOf(node) ?? font;
      this.element(node);
      this.font = font;
    }
  }

  private letters(written: string, firstLine = 1): void {
    const text = onPage(written, this.font);
    const [blanks = ''] = /^\s*/.exec(text) ?? [];
    const line = firstLine + blanks.split('\n').length - 1;
    if (this.isPreformatted) this.add(text, firstLine);
    else this.add(text.replace(/[ \t\n\f\r]+/g, ' '), line);
  }

  private element(element: Element): void {
    const { tagName } = element;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    const list = /level(\d)/.exec(styleOf(element, 'mso-list') ?? '')?.[1];
    if (SKIPPED.has(tagName) || styleOf(element, 'mso-list') === 'Ignore' || isWayBack(element)) return;
    if (isHidden(element)) this.hide(element);
    else if (isNotes(element)) this.notes(element);
    else if (tagName === 'br') this.add('\n');
    else if (tagName === 'img') this.pictures++;
    else if (level !== undefined) this.heading(element, Number(level));
    else if ((tagName === 'ul' || tagName === 'ol') && !isFrame(element)) this.list(element);
    else if (tagName === 'li') this.listItem(element, this.itemOf(element));
    else if (list !== undefined)
      this.listItem(element, { depth: Number(list) - 1, isListed: true, ...numberOf(element) });
    else if (tagName === 'table') this.table(element);
    else if (tagName === 'a') this.link(element);
    else if (tagName === 'sup') this.shifted(element, raised);
    else if (tagName === 'sub') this.shifted(element, lowered);
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

  private hide(element: Element): void {
    const { blocks, frame } = this.within(element);
    const pieces = [...blocks, ...frame].flatMap(piecesOf).filter(text => /[\p{L}\p{N}]/u.test(text));
    const line = lineOf(element);
    this.hidden.push(...pieces.map((text): SourceBlock => ({ kind: 'comment', text: oneLine(text), line })));
  }

  /** What stands in an element, read by itself. */
  private within(element: Element): HtmlReader {
    const inner = new HtmlReader();
    inner.depth = this.depth;
    inner.font = this.font;
    inner.children(element.childNodes);
    inner.close();
    return inner;
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
    this.pushHidden();
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
    for (const element of secretsIn(table)) this.hide(element);
    const read = gridOf(rows).map((cells, at) =>
      rowOf(
        cells.map(cell => this.cell(cell)),
        lineOf(rows[at]?.[0] ?? table),
      ),
    );
    this.pushHidden();
    this.blocks.push({ kind: 'table', rows: read, line: lineOf(table) });
  }

  private cell(cell: Element | undefined): Cell {
    if (!cell) return { text: '', columns: 1, isMerged: true };
    const { blocks, frame, pictures } = this.within(cell);
    this.pictures += pictures;
    this.frame.push(...frame);
    this.hidden.push(...blocks.filter(({ kind }) => kind === 'comment'));
    const shown = blocks.filter(({ kind }) => kind !== 'comment');
    return { text: cellText(shown), columns: spanOf(cell, 'colspan') };
  }

  private link(element: Element): void {
    const { before, text } = this.apart(element);
    this.text = before + linked(text, attribute(element, 'href'));
  }

  /** What is raised or lowered, so that it is no part of the figure in front of it. */
  private shifted(
    element: Element,
    shift: (sign: string, before: string, isLinked: boolean) => string,
  ): void {
    const { before, text } = this.apart(element);
    this.text = before + shift(text, this.before + before, isLinked(element));
  }

  /** The text before an element, and its own. */
  private apart(element: Element): { readonly before: string; readonly text: string } {
    const { text: before, before: outer } = this;
    this.text = '';
    this.before = outer + before;
    this.children(element.childNodes);
    const { text } = this;
    this.before = outer;
    return { before, text };
  }

  /** Notes at the end of a page, each behind its number. */
  private notes(element: Element): void {
    this.close();
    let number = 0;
    for (const item of itemsBelow(element)) {
      const { blocks, frame } = this.within(item);
      const text = [...blocks, ...frame].flatMap(piecesOf).join(' ');
      const line = lineOf(item);
      number++;
      if (text !== '') this.blocks.push({ kind: 'paragraph', text: `[${number}] ${text}`, line });
    }
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

/** Word puts the number or bullet of a list item into a part of its own. */
function numberOf(element: Element): Pick<Item, 'ordered' | 'mark'> {
  const mark = /^\s*(\S+)/.exec(textBelow(element.childNodes))?.[1] ?? '';
  return isMark(mark) && !isBullet(mark) ? { ordered: true, mark } : { ordered: false };
}
