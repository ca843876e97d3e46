/** What asks to be left out of the report goes beside it, and its author is told where. */
import { flat, foldedWords } from '../lexicon/flat.ts';
import { phrasesAsWritten } from '../lexicon/import-words.ts';
import { importText } from '../messages/import.ts';
import { shortened } from '../messages/lists.ts';
import { piecesOf, type SourceBlock, type SourceDocument, type Table } from './document.ts';

/** The place of what is to be left out among the words of an order. */
const OBJECT = '*';
/** Between two words, or behind the last. */
const NEXT = '(?: |(?![\\p{L}\\p{N}]))';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_BEHIND = '(?![\\p{L}\\p{N}])';

/** An expression for one of the phrases of a list, which may be of any language: a request need not be in that of its report. */
function anyWritten(list: string, object = ''): string {
  const sources = phrasesAsWritten(list).map(phrase => sourceOf(phrase, object));
  return `${NO_LETTER_BEFORE}(?:${sources.join('|')})${NO_LETTER_BEHIND}`;
}

/** `(keep|leave) * (out|)`: the words of a phrase, of those in brackets any, with the object, if any, in its place. */
function sourceOf(phrase: string, object: string): string {
  return (phrase.match(/\([^)]*\)|\*|[^()*]+/g) ?? [])
    .map(part => {
      if (part === OBJECT) return object === '' ? '' : `${object}${NEXT}`;
      const choices = part
        .replace(/[()]/g, '')
        .split('|')
        .map(words => foldedWords(words).join(' '));
      const some = choices.filter(choice => choice !== '');
      if (some.length === 0) return '';
      return `(?:(?:${some.join('|')})${NEXT})${some.length < choices.length ? '?' : ''}`;
    })
    .join('');
}

/** An order about the text, where an order may begin: leave this out, do not quote us. */
function anyOrder(): string {
  const begin = `(?:^|[^\\p{L}\\p{N} ] ?|${anyWritten('leftOutLeads')} ?(?:, ?)?)`;
  const end = '(?= ?(?:$|[^\\p{L}\\p{N} ]))';
  const goesOn = `(?= ?${anyWritten('leftOutFollowers')})`;
  const withObject = anyWritten('leftOutOrders', anyWritten('leftOutObjects'));
  // One word alone, as the head of a column has it, orders nothing.
  const alone = `(?=[\\p{L}\\p{N}]+ [\\p{L}\\p{N}])${anyWritten('leftOutOrders')}${end}`;
  return `${begin}(?:${withObject}(?:${end}|${goesOn})|${alone})`;
}

const ASKS = new RegExp(`${anyWritten('leftOutRequests')}|${anyOrder()}`, 'u');
/** Whatever stands between the words of a phrase: one blank of it, so that no run of signs is read in many ways. */
const BETWEEN_WORDS = /[\s'’-]+/g;

/** True for a text that asks for itself, or for what it stands with, to be left out of a report or not to be quoted. */
function asksToBeLeftOut(text: string): boolean {
  return ASKS.test(flat(text).replace(BETWEEN_WORDS, ' '));
}

/** The source with each such text, and what stands below it, as a comment, and a sentence on each for the author. */
export function withRequestsAside(source: SourceDocument): SourceDocument {
  const blocks: SourceBlock[] = [];
  const notes: string[] = [];
  const leaveOut = (text: string, line: number | undefined) => {
    blocks.push({ kind: 'comment', text, line });
  };
  const tell = (text: string, line: number | undefined) => {
    const words = shortened(text);
    notes.push(
      line === undefined
        ? importText('left-out.beside', { words })
        : importText('left-out.line', { words, line }),
    );
  };
  for (let at = 0; at < source.blocks.length; at++) {
    const block = source.blocks[at];
    if (!block) continue;
    if (block.kind === 'table') {
      for (const part of partsOf(block)) {
        if (part.kind === 'table') blocks.push(part);
        else {
          tell(part.text, part.line);
          leaveOut(part.text, part.line);
        }
      }
      continue;
    }
    if (block.kind === 'comment' || block.kind === 'aside' || !asksToBeLeftOut(block.text)) {
      blocks.push(block);
      continue;
    }
    tell(block.text, block.line);
    // The title of all is no text of its own.
    if (block.kind === 'heading' && block.level === 0) {
      blocks.push(block);
      continue;
    }
    const end = endOf(source.blocks, at);
    for (const each of source.blocks.slice(at, end)) leaveOut(textOf(each), each.line);
    at = end - 1;
  }
  return notes.length === 0 ? source : { ...source, blocks, notes: [...source.notes, ...notes] };
}

/** A table in pieces: its rows that ask to be left out stand between those that do not. */
function partsOf(table: Table & SourceBlock): readonly Extract<SourceBlock, { kind: 'table' | 'comment' }>[] {
  const isAsking = table.rows.map(({ cells }) => cells.some(asksToBeLeftOut));
  if (!isAsking.includes(true)) return [table];
  const kept = table.rows.filter((_, at) => !isAsking[at]);
  const out = table.rows.filter((_, at) => isAsking[at]);
  return [
    ...(kept.length > 0 ? [{ ...table, rows: kept }] : []),
    ...out.map(row => ({
      kind: 'comment' as const,
      text: row.cells.filter(cell => cell.trim() !== '').join(' | '),
      line: row.line ?? table.line,
    })),
  ];
}

/** The index after the last block that goes with one: what stands below a heading, a point, or a line that leads in. */
function endOf(blocks: readonly SourceBlock[], at: number): number {
  const head = blocks[at];
  const goesWith = (block: SourceBlock): boolean => {
    if (block.kind === 'comment') return true;
    if (head?.kind === 'heading') return block.kind !== 'heading' || block.level > head.level;
    if (head?.kind === 'item')
      return (
        (block.kind === 'item' && block.depth > head.depth) ||
        (block.kind === 'paragraph' && block.within !== undefined)
      );
    return head?.kind === 'paragraph' && head.text.trimEnd().endsWith(':') && block.kind === 'item';
  };
  const rest = blocks.slice(at + 1);
  const next = rest.findIndex(block => !goesWith(block));
  return next < 0 ? blocks.length : at + 1 + next;
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'item' && block.mark !== undefined) return `${block.mark} ${block.text}`;
  return block.kind === 'table'
    ? block.rows.map(({ cells }) => cells.filter(cell => cell.trim() !== '').join(' | ')).join('\n')
    : piecesOf(block).join('\n');
}
