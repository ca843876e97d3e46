/** What asks to be left out of the report goes beside it, and its author is told where. */
import { flat, foldedWords } from '../lexicon/flat.ts';
import { phrasesAsWritten } from '../lexicon/import-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { importText } from '../messages/import.ts';
import { shortened } from '../messages/lists.ts';
import { piecesOf, type SourceBlock, type SourceDocument, type Table } from './document.ts';
import { splitMark } from './marks.ts';

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

/** What a report is not to do with a text, whatever the text is about: at once, or behind a plea in the same sentence. */
function anyRefusal(): string {
  const begin = `(?:^|[^\\p{L}\\p{N} ] ?|${anyWritten('leftOutLeads')} ?(?:, ?)?)`;
  const inSentence = `(?:[^\\p{L}.;:!?]{1,3}[\\p{L}\\p{N}]+){0,${MOST_BETWEEN}}[^\\p{L}.;:!?]{1,3}`;
  return `${begin}${anyWritten('leftOutRefusals')}|${anyWritten('leftOutPleas')}${inSentence}${anyWritten('leftOutWithheld')}`;
}

/** No more words stand between a plea and what it is for. */
const MOST_BETWEEN = 12;

const ASKS = new RegExp(`${anyWritten('leftOutRequests')}|${anyOrder()}|${anyRefusal()}`, 'u');
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
  for (let at = 0; at < source.blocks.length; at++) {
    const block = source.blocks[at];
    if (block?.kind === 'table') {
      const parts = partsOf(block);
      blocks.push(...parts);
      notes.push(...parts.flatMap(part => (part.kind === 'comment' ? noteOn(part.text, part.line) : [])));
    } else if (block && (block.kind === 'comment' || block.kind === 'aside' || !asksToBeLeftOut(block.text)))
      blocks.push(block);
    else if (block?.kind === 'heading' && block.level === 0) {
      // The title of all is no text of its own.
      notes.push(noteOn(block.text, block.line));
      blocks.push(block);
    } else if (block) {
      const above = takePoint(block, blocks);
      const end = endOf(source.blocks, at, above[0]);
      const isAlone = isOneSentence(block) && !(isNumbered(block) && end > at + 1);
      if (isAlone && above.length === 0) above.push(...takeAbove(blocks));
      notes.push(noteOn([...above, block].map(textOf).join(' '), (above[0] ?? block).line));
      blocks.push(...[...above, ...source.blocks.slice(at, end)].map(asComment));
      at = end - 1;
    }
  }
  return notes.length === 0 ? source : { ...source, blocks, notes: [...source.notes, ...notes] };
}

function asComment(block: SourceBlock): SourceBlock {
  return { kind: 'comment', text: textOf(block), line: block.line };
}

function noteOn(text: string, line: number | undefined): string {
  const words = shortened(text);
  return line === undefined
    ? importText('left-out.beside', { words })
    : importText('left-out.line', { words, line });
}

/** Takes away the point that a paragraph goes on, with whatever else stands below that point. */
function takePoint(block: SourceBlock, blocks: SourceBlock[]): SourceBlock[] {
  const depth = block.kind === 'paragraph' ? block.within : undefined;
  const at = blocks.findLastIndex(each => each.kind === 'item' && each.depth === depth);
  return at < 0 ? [] : blocks.splice(at);
}

/** Takes away what stands above a request that is alone: “The source asks that this not be repeated.” is about that. */
function takeAbove(blocks: SourceBlock[]): readonly SourceBlock[] {
  const above = blocks.at(-1);
  if (above?.kind !== 'paragraph' && above?.kind !== 'item') return [];
  const point = takePoint(above, blocks);
  return point.length > 0 ? point : blocks.splice(-1);
}

/** True for a text that is one sentence, and heads nothing. */
function isOneSentence(block: SourceBlock): boolean {
  const said = textOf(block);
  return endsSentence(said) && sentencesIn(splitMark(said)?.text ?? said).length === 1;
}

function endsSentence(text: string): boolean {
  return /[.!?][)\]*_"”»]*$/u.test(text.trim());
}

function isNumbered(block: SourceBlock): boolean {
  return block.kind === 'item' && (block.ordered || splitMark(block.text) !== undefined);
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

/** The index after the last block that goes with a request, or with the point that it is about: what stands below a heading, a point, or a line that leads in. */
function endOf(blocks: readonly SourceBlock[], at: number, point = blocks[at]): number {
  const isBare = point !== undefined && point === blocks[at] && isNumbered(point) && isOneSentence(point);
  const goesWith = (block: SourceBlock): boolean => {
    if (block.kind === 'comment') return true;
    if (point?.kind === 'heading') return block.kind !== 'heading' || block.level > point.level;
    if (point?.kind === 'item')
      return (
        (block.kind === 'item' && block.depth > point.depth) ||
        (block.kind === 'paragraph' && (block.within !== undefined || (isBare && endsSentence(block.text))))
      );
    return point?.kind === 'paragraph' && point.text.trimEnd().endsWith(':') && block.kind === 'item';
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
