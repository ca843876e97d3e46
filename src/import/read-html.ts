/** HTML, of a page, a mail or the clipboard of Word → blocks. */
import { parse } from 'parse5';
import { importText } from '../messages/import.ts';
import { onPage } from '../word/symbol-fonts.ts';
import {
  type Cell,
  cellText,
  headsInBold,
  linked,
  oneLine,
  paragraphBlocks,
  piecesAs,
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
  holds,
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

type Item = Omit<Extract<SourceBlock, { kind: 'item' }>, 'text'>;
/** What the next text is of which nothing has come yet. */
type Pending = Item | { readonly kind: 'heading'; readonly level: number };

/** Reads HTML. Deleted text is not taken; inserted text is. */
export function readHtml(html: string): SourceDocument {
  const reader = new HtmlReader();
  reader.children(parse(html, { sourceCodeLocationInfo: true }).childNodes);
  reader.close();
  const { blocks, frame, pictures } = reader;
  return {
    blocks: [...settleMarks(blocks), ...frame.flatMap(block => piecesAs('aside', block))],
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
  private pending: Pending | undefined;
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

  /** Ends the paragraph that is open; what is hidden in it is noted beside it. */
  close(): void {
    const { text, lines, pending } = this;
    this.text = '';
    this.lines = [];
    this.breaks = 0;
    this.pushHidden();
    if (text.trim() === '') return;
    this.pending = undefined;
    const line = lines.find(each => each !== undefined);
    const within = this.lists.length > 0 ? this.lists.length - 1 : undefined;
    if (pending) this.blocks.push({ ...pending, text: oneLine(text), line });
    else this.blocks.push(...paragraphBlocks(text, within, at => lines[at] ?? line));
  }

  private pushHidden(): void {
    this.blocks.push(...this.hidden);
    this.hidden = [];
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
    else if (tagName === 'li') this.begin(element, this.itemOf(element));
    else if (list !== undefined)
      this.begin(element, { kind: 'item', depth: Number(list) - 1, isListed: true, ...numberOf(element) });
    else if (tagName === 'table') this.table(element);
    else if (tagName === 'a') this.written(element, text => linked(text, attribute(element, 'href')));
    else if (tagName === 'sup') this.written(element, (text, by) => raised(text, by, isLinked(element)));
    else if (tagName === 'sub') this.written(element, lowered);
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
    const notes = [...blocks, ...frame].flatMap(block => piecesAs('comment', block, lineOf(element)));
    this.hidden.push(...notes.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));
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
    this.begin(element, { kind: 'heading', level }, this.pending);
  }

  /** Reads an element whose first text is of a kind; `after` is what the next text is behind it. */
  private begin(element: Element, pending: Pending, after?: Pending): void {
    this.close();
    this.pending = pending;
    this.children(element.childNodes);
    this.close();
    this.pending = after;
  }

  private list(element: Element): void {
    this.close();
    this.lists.push(element.tagName === 'ol' ? Number(attribute(element, 'start') ?? 1) : undefined);
    this.children(element.childNodes);
    this.close();
    this.lists.pop();
  }

  /** An item of the innermost list, with its number where the page says that it counts from elsewhere. */
  private itemOf(element: Element): Item {
    const depth = Math.max(0, this.lists.length - 1);
    const next = this.lists[depth];
    if (next === undefined) return { kind: 'item', depth, ordered: false };
    const number = Number(attribute(element, 'value') ?? next);
    this.lists[depth] = number + 1;
    const isAsDrawn = attribute(element, 'value') === undefined && !hasOwnStart(element);
    const mark = isAsDrawn ? {} : { mark: `${number}.` };
    return { kind: 'item', depth, ordered: true, isListed: true, ...mark };
  }

  private table(table: Element): void {
    this.close();
    const rows = rowsOf(table);
    // A table of one column, or with tables in it, lays out a page or a mail.
    if (rows.every(cells => cells.length < 2) || rows.flat().some(cell => holds(cell, 'table'))) {
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

  /** Writes what an element says in another way, which the text before it may decide. */
  private written(element: Element, write: (text: string, before: string) => string): void {
    const { text, before } = this;
    this.text = '';
    this.before = before + text;
    this.children(element.childNodes);
    this.text = text + write(this.text, this.before);
    this.before = before;
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

/** True for a paragraph that is bold from end to end and heads what follows it. */
function isBoldLine({ tagName, childNodes }: Element): boolean {
  const telling = childNodes.filter(node =>
    'value' in node ? node.value.trim() !== '' : node.nodeName !== 'br',
  );
  const isBold = tagName === 'p' && telling.length === 1 && /^(?:b|strong)$/.test(telling[0]?.nodeName ?? '');
  return isBold && headsInBold(textBelow(childNodes).trim());
}

/** Word puts the number or bullet of a list item into a part of its own. */
function numberOf(element: Element): Pick<Item, 'ordered' | 'mark'> {
  const mark = /^\s*(\S+)/.exec(textBelow(element.childNodes))?.[1] ?? '';
  return isMark(mark) && !isBullet(mark) ? { ordered: true, mark } : { ordered: false };
}
