/** Light Markdown: lists, emphasis, links, pictures and tables. Whatever else Markdown knows stays as typed. */
import type { Image, Link, Nodes, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { LIST_ITEM } from '../lexicon/marks.ts';
import type { Block, Inline } from '../report/blocks.ts';
import { costlyMarks, withoutMarks } from '../syntax/costly-marks.ts';
import type { Span } from '../syntax/lexer.ts';

/** A stretch of the text that stands for something else. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly inline: Inline;
}

/** Off, so that the words rendered are the words written. */
const OFF = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
  'thematicBreak',
];
const BLOCKS: Options = {
  extensions: [{ disable: { null: OFF } }, gfmTable()],
  mdastExtensions: [gfmTableFromMarkdown()],
};
const INLINES: Options = { extensions: [{ disable: { null: [...OFF, 'list'] } }] };

/** What may be Markdown; most prose holds none of it and is read without the parser, which costs a hundred times more. */
const MARKUP = new RegExp(`[*_[\\]|]|${LIST_ITEM.source}`, 'm');

/** False for a text that holds no sign that could be a mark. */
export function mayBeMarked(text: string): boolean {
  return MARKUP.test(text);
}

/** Reads a body, or leaves its marks as they are typed. Replacements stand in order and do not overlap. */
export function readBlocks(
  text: string,
  replacements: readonly Replacement[] = [],
  asTyped = false,
): Block[] {
  if (asTyped || !mayBeMarked(text)) return readParagraphs(text, replacements);
  // A bullet as Word pastes it is a list item as well.
  const markdown = withoutNames(text, replacements).replace(/^([ \t]*)•(?=\s)/gm, '$1-');
  const costly = costlyMarks(markdown, BLOCKS);
  const reader = new Reader(replacements, text, markdown, costly);
  return reader.blocks(fromMarkdown(withoutMarks(markdown, costly), BLOCKS).children);
}

/** Reads a title: one paragraph, whatever it begins with. */
export function readInlines(
  text: string,
  replacements: readonly Replacement[] = [],
  asTyped = false,
): Inline[] {
  if (asTyped || !mayBeMarked(text)) return new Reader(replacements, text).text(text, 0);
  const markdown = withoutNames(text, replacements);
  const costly = costlyMarks(markdown, INLINES);
  const reader = new Reader(replacements, text, markdown, costly);
  const [paragraph] = fromMarkdown(withoutMarks(markdown, costly), INLINES).children;
  return paragraph?.type === 'paragraph' ? reader.inlines(paragraph.children) : [];
}

/** Paragraphs without markup: each begins at the margin and ends before a blank line. */
function readParagraphs(text: string, replacements: readonly Replacement[]): Block[] {
  const reader = new Reader(replacements, text);
  return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/g), ({ 0: words, index }) => ({
    type: 'paragraph',
    children: reader.text(words, index),
  }));
}

/** The text with names of the same length in which nothing looks like markup: a name may hold `_` and begin with it. */
function withoutNames(text: string, replacements: readonly Replacement[]): string {
  let masked = '';
  for (const { start, end } of replacements) {
    masked += text.slice(masked.length, start + 1) + 'x'.repeat(end - start - 1);
  }
  return masked + text.slice(masked.length);
}

class Reader {
  private readonly markdown: string;
  /** How many replacements stand before what is read next. */
  private passed = 0;
  private isInCell = false;
  /** Where stretches end that are words as they are typed, by where they begin. */
  private readonly costly: ReadonlyMap<number, number>;

  /** Reads what was parsed from `markdown`, which is `source` with the same words in the same places. */
  constructor(
    private readonly replacements: readonly Replacement[],
    private readonly source: string,
    markdown = source,
    costly: readonly Span[] = [],
  ) {
    this.markdown = markdown;
    this.costly = new Map(costly.map(({ start, end }) => [start, end]));
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node): Block | [] => {
      switch (node.type) {
        case 'paragraph':
          return { type: 'paragraph', children: this.inlines(node.children) };
        case 'list':
          return {
            type: 'list',
            ordered: node.ordered ?? false,
            ...(node.ordered && typeof node.start === 'number' ? { start: node.start } : {}),
            items: node.children.map(item => this.blocks(item.children)),
          };
        case 'table':
          return this.table(node);
        default:
          return [];
      }
    });
  }

  /** A table as wide as its longest row: no row has fewer cells or more, whatever its author typed. */
  private table({ align, children }: Table): Block {
    const width = Math.max(...children.map(row => row.children.length));
    const columns = Array.from({ length: width }, (_, column) => column);
    return {
      type: 'table',
      align: columns.map(column => align?.[column] ?? null),
      rows: children.map(row => columns.map(column => this.cell(row.children[column]))),
    };
  }

  /** A bar in it is typed `\|`, or it would be the end of the cell. */
  private cell(node: TableCell | undefined): Inline[] {
    this.isInCell = true;
    const inlines = this.inlines(node?.children ?? []);
    this.isInCell = false;
    return inlines;
  }

  inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline | Inline[] => {
      switch (node.type) {
        case 'text': {
          const offset = offsetOf(node);
          const end = this.costly.get(offset);
          return this.text(end === undefined ? node.value : this.source.slice(offset, end), offset);
        }
        case 'break':
          return { type: 'text', value: ' ' };
        case 'emphasis':
        case 'strong':
          return { type: node.type, children: this.inlines(node.children) };
        case 'link':
          return { type: 'link', url: this.address(node), children: this.inlines(node.children) };
        case 'image':
          return {
            type: 'image',
            url: this.address(node),
            alt: this.written(node.alt ?? '', offsetOf(node)),
          };
        default:
          return [];
      }
    });
  }

  /** The address of a link or picture as its author wrote it. */
  private address({ url, position }: Link | Image): string {
    return this.written(url, this.markdown.lastIndexOf('](', position?.end.offset));
  }

  /** The words in which `part` was found after `start`, as their author wrote them. */
  private written(part: string, start: number): string {
    const at = this.markdown.indexOf(part, start);
    return at < 0 ? part : this.source.slice(at, at + part.length);
  }

  /** Plain words that begin at `offset` of the text, with what is replaced in them. */
  text(value: string, offset: number): Inline[] {
    const inlines: Inline[] = [];
    let done = 0;
    const say = (end: number) => {
      const typed = value.slice(done, end).replace(/(?<!\s)\s*\n\s*/g, ' ');
      const words = this.isInCell ? typed.replaceAll('\\|', '|') : typed;
      if (words !== '') inlines.push({ type: 'text', value: words });
      done = end;
    };
    const next = () => this.replacements[this.passed];
    while ((next()?.start ?? offset) < offset) this.passed += 1;
    for (let it = next(); it && it.end <= offset + value.length; it = next()) {
      this.passed += 1;
      say(it.start - offset);
      inlines.push(it.inline);
      done = it.end - offset;
    }
    say(value.length);
    return inlines;
  }
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
