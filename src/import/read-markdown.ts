/** Markdown → blocks. */
import type { Definition, ListItem, Nodes, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { LINE_END } from '../domain/lines.ts';
import { importText } from '../messages/import.ts';
import { MOST_MARKS } from '../syntax/as-typed.ts';
import { costlyMarks, withoutMarks } from '../syntax/costly-marks.ts';
import type { Span } from '../syntax/lexer.ts';
import { stretchesOf } from '../syntax/too-deep.ts';
import {
  headsInBold,
  itemOf,
  oneLine,
  paragraphBlocks,
  type SourceBlock,
  type SourceDocument,
  shifted,
  standsAlone,
} from './document.ts';
import { isLabelled } from './label.ts';
import { apart, leadsToOlder } from './mail-apart.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { settleMarks } from './settle-marks.ts';

const OPTIONS: Options = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/** Reads Markdown with the tables of GitHub; metadata in front of it are lines of the text. */
export function readMarkdown(text: string): SourceDocument {
  const [front, all] = splitFrontMatter(text);
  const main = all.slice(0, endOfMarks(all));
  const lineAt = (at: number) => text.slice(0, text.length - all.length + at).split(LINE_END).length;
  const costly = costlyMarks(main, OPTIONS);
  const tree = fromMarkdown(withoutMarks(main, costly), OPTIONS);
  const reader = new MarkdownReader(main, tree.children, costly, lineAt(0) - 1);
  // Its first line is the rule above it.
  const metadata = eachLine(front, undefined, 2);
  const rest = linesOf(all.slice(main.length), lineAt(main.length));
  const typed = [...costly.map(({ start }) => start), ...(rest.length > 0 ? [main.length] : [])];
  const [first] = typed;
  return {
    blocks: [...settleMarks([...metadata, ...reader.read()]), ...rest],
    notes:
      first === undefined
        ? []
        : [importText('markdown.as-typed', { count: typed.length, line: lineAt(first) })],
  };
}

/** A sign that may begin something in Markdown. */
const MARK = /[*_[\]|`<>&\\#]|^[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]/gm;

/** Where the text begins that is too much: a paragraph is as dear to read as a mark. */
function endOfMarks(text: string): number {
  let marks = 0;
  for (const { start, end } of stretchesOf(text)) {
    marks += 1 + (text.slice(start, end).match(MARK)?.length ?? 0);
    if (marks > MOST_MARKS) return start;
  }
  return text.length;
}

/** The lines of plain text that begins on a line of the file. */
function linesOf(text: string, line: number): readonly SourceBlock[] {
  return shifted(readText(text).blocks, within => within + line - 1);
}

function splitFrontMatter(text: string): readonly [string, string] {
  const [whole, front = ''] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return whole === undefined ? ['', text] : [front, text.slice(whole.length)];
}

/** Stands for a line break that is no more than a blank; plain text never holds it. */
const SOFT_BREAK = '\r';

/** A text, and how many line breaks stand before it in its paragraph. */
interface LinePart {
  text: string;
  readonly at: number;
}

/** The lines of a paragraph: each by itself where each says something of its own, or has a label. */
function partsOf(lines: readonly string[]): readonly LinePart[] {
  const isList = lines.filter(isLabelled).length > 1;
  const isEach = !isList && areLines(lines);
  const parts: LinePart[] = [];
  for (const [at, text] of lines.entries()) {
    const last = parts.at(-1);
    if (!last || isEach || (isList && isLabelled(text))) parts.push({ text, at });
    else last.text += ` ${text}`;
  }
  return parts;
}

/** True for short lines that each begin anew, as those of a list of people do. */
function areLines(lines: readonly string[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(line => line.length < 90) &&
    lines.slice(1).every((line, at) => standsAlone(lines[at] ?? '', line) && !/[.;]$/.test(line))
  );
}

/** The lines of a text that is no Markdown, the first of which stands on a line of the file. */
function eachLine(text: string, within: number | undefined, first: number): readonly SourceBlock[] {
  return text.split('\n').flatMap((line, at) => paragraphBlocks(line, within, () => first + at));
}

class MarkdownReader {
  private readonly blocks: SourceBlock[] = [];
  private readonly source: string;
  private readonly content: readonly RootContent[];
  private readonly addresses: ReadonlyMap<string, string>;
  /** Where stretches end that are words as they are typed, by where they begin. */
  private readonly costly: ReadonlyMap<number, number>;
  /** How many lines stand above the source in its file. */
  private readonly above: number;

  constructor(source: string, content: readonly RootContent[], costly: readonly Span[], above: number) {
    this.source = source;
    this.content = content;
    this.costly = new Map(costly.map(({ start, end }) => [start, end]));
    this.above = above;
    const definitions = content.filter((node): node is Definition => node.type === 'definition');
    this.addresses = new Map(definitions.map(({ identifier, url }) => [identifier, url]));
  }

  read(): readonly SourceBlock[] {
    for (const node of this.content) this.block(node, undefined);
    return this.blocks;
  }

  /** `within` is the depth of the list item that the block stands in. */
  private block(node: RootContent, within: number | undefined): void {
    const line = this.lineOf(node);
    if (within === undefined && this.isAsTyped(node)) {
      this.push(linesOf(this.slice(node), line));
      return;
    }
    switch (node.type) {
      case 'heading':
        this.push([{ kind: 'heading', level: node.depth, text: this.inlines(node.children), line }]);
        break;
      case 'paragraph':
        this.push(this.paragraph(node.children, within, line));
        break;
      case 'list':
        for (const item of node.children) this.item(item, within === undefined ? 0 : within + 1);
        break;
      case 'blockquote':
        this.quote(node.children, within);
        break;
      case 'table':
        this.table(node);
        break;
      case 'code': {
        const first = /^\s*(?:`{3}|~{3})/.test(this.slice(node)) ? line + 1 : line;
        this.push(eachLine(node.value, within, first));
        break;
      }
      case 'html':
        this.html(node.value, line);
        break;
      default:
        break;
    }
  }

  /** A box in a report is part of it; what is quoted of a mail is not. */
  private quote(content: readonly RootContent[], within: number | undefined): void {
    const [above, begin] = [this.blocks.at(-1), this.blocks.length];
    for (const child of content) this.block(child, within);
    const isLed = [above, this.blocks[begin]].some(
      block => block !== undefined && 'text' in block && leadsToOlder(block.text),
    );
    if (isLed) this.blocks.push(...this.blocks.splice(begin).flatMap(apart));
  }

  /** True for what is not read as Markdown, or holds it, as a stretch of code may. */
  private isAsTyped({ type, position }: RootContent): boolean {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    if (type === 'paragraph') return this.costly.has(start);
    const isBlock = type === 'code' || type === 'html';
    return isBlock && [...this.costly.keys()].some(at => start <= at && at < end);
  }

  /** The line of the file on which it begins. */
  private lineOf(node: Nodes): number {
    return this.above + (node.position?.start.line ?? 1);
  }

  /**
   * A line break in Markdown is a blank, but lines with a label each are particulars, a line each. What is bold from end
   * to end may head what follows it.
   */
  private paragraph(
    children: readonly PhrasingContent[],
    within: number | undefined,
    line: number,
  ): readonly SourceBlock[] {
    const [only, other] = children;
    const bold = only?.type === 'strong' && !other ? this.inlines(only.children) : SOFT_BREAK;
    const isHeading = within === undefined && !/[\r\n]/.test(bold) && headsInBold(bold, /[.;,!?][*_]*$/);
    if (isHeading) return [{ kind: 'heading', level: 6, text: oneLine(bold), line }];
    return partsOf(this.inlines(children).split(SOFT_BREAK)).flatMap(part =>
      paragraphBlocks(part.text, within, at => line + part.at + at),
    );
  }

  private html(html: string, line: number): void {
    const note = /^<!--([\s\S]*?)-->\s*$/.exec(html)?.[1]?.trim();
    if (note === undefined) this.push(shifted(readHtml(html).blocks, within => within + line - 1));
    else this.push([{ kind: 'comment', text: note, line }]);
  }

  private push(blocks: readonly SourceBlock[]): void {
    this.blocks.push(...blocks.filter(block => block.kind === 'table' || block.text.trim() !== ''));
  }

  private item(item: ListItem, depth: number): void {
    const [first, ...others] = item.children;
    const [mark = '-'] = this.slice(item).split(/\s/, 1);
    // “- 1. 2.” are figures that somebody wrote, and no empty lists in one another.
    const figures = oneLine(this.slice(item).slice(mark.length));
    const isFigures = /\d/.test(figures) && !/\p{L}/u.test(figures);
    const words = first?.type === 'paragraph' ? oneLine(this.inlines(first.children)) : '';
    const text = isFigures ? figures : words;
    if (text !== '') this.push([{ ...itemOf({ mark, text }, depth), line: this.lineOf(item) }]);
    if (isFigures) return;
    for (const child of text === '' ? item.children : others) this.block(child, depth);
  }

  private table(table: Table): void {
    const cellOf = (cell: TableCell) =>
      this.inlines(cell.children)
        .split('\n')
        .map(oneLine)
        .filter(line => line !== '')
        .join('\n');
    const rows = table.children.map(row => ({ cells: row.children.map(cellOf), line: this.lineOf(row) }));
    this.push([{ kind: 'table', rows, line: this.lineOf(table) }]);
  }

  private inlines(nodes: readonly PhrasingContent[]): string {
    return nodes.map(node => this.inline(node)).join('');
  }

  /** Light Markdown stays as it was typed; what the language doesn't know becomes the words that it stood for. */
  private inline(node: PhrasingContent): string {
    switch (node.type) {
      case 'text': {
        const end = this.costly.get(node.position?.start.offset ?? 0);
        return end === undefined
          ? node.value.replaceAll('\n', SOFT_BREAK)
          : this.slice(node).replace(/(?:\r\n?|\n)[ \t>]*/g, SOFT_BREAK);
      }
      case 'emphasis':
      case 'strong': {
        const mark = this.source
          .charAt(node.position?.start.offset ?? 0)
          .repeat(node.type === 'strong' ? 2 : 1);
        return mark + this.inlines(node.children) + mark;
      }
      case 'link':
        return `[${this.inlines(node.children)}](${node.url})`;
      case 'linkReference': {
        const url = this.addresses.get(node.identifier);
        return `[${this.inlines(node.children)}]${url === undefined ? '' : `(${url})`}`;
      }
      case 'image':
        return `![${node.alt ?? ''}](${node.url})`;
      case 'inlineCode':
        return node.value;
      case 'break':
        return '\n';
      case 'html':
        return /^<br\b/i.test(node.value) ? '\n' : '';
      default:
        return this.slice(node).replaceAll('\n', ' ');
    }
  }

  private slice(node: Nodes): string {
    return this.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }
}
