/** A head that could not be read, word by word: up to its colon, or without one, its first line. */

import { AstUtils } from 'langium';
import { visibleText } from '../../domain/characters.ts';
import { endOfLine } from '../../domain/lines.ts';
import type { Marking } from '../../domain/marking.ts';
import { isInCapitals, markingWordsIn } from '../../domain/marking-words.ts';
import { COMMENTS } from '../../lexicon/marks.ts';
import { type EntryWord, entryWord } from '../../lexicon/words.ts';
import { stopsIn } from '../../syntax/broken-entries.ts';
import { type Entry, isMention } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { textStart } from '../../syntax/prose.ts';
import { type Shape, shapesIn } from '../../syntax/shape.ts';
import { edited } from '../edited.ts';
import { declarationOf } from '../name/declaration.ts';
import { perCheck } from '../per-check.ts';
import type { Edit, RuleContext, Sure } from '../rule.ts';

/** A word or sign in the structure of a line. */
export interface Word extends Span {
  readonly text: string;
  /** The lexer's name for it; `unreadable` when it has none. */
  readonly type: string;
}

/** How many characters may be parsed in one check to try out edits: some tenths of a second. */
const MOST_TRIED = 200_000;
const trials = perCheck(() => ({ left: MOST_TRIED }));

const NO_SHAPE: Shape = { name: 'none', first: [], takesTags: false, flags: [], attributes: new Map() };

export class BrokenLine {
  readonly word: EntryWord;
  readonly shape: Shape;
  /** The whole line, without its line break, and where it stands; of a head of several lines, with all of them. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The structure, entry word first. */
  readonly words: readonly Word[];
  /** Index of the word at which reading stopped; the number of words where it is the colon or the line's end. */
  readonly stop: number;
  /** Where the structure ends: at the colon, or at the end of the line. */
  readonly structureEnd: number;
  readonly hasColon: boolean;
  /** True when text follows, on the line or on indented lines below. */
  readonly hasText: boolean;

  constructor(
    readonly entry: Entry,
    private readonly stoppedAt: number,
    readonly context: RuleContext,
  ) {
    this.start = entry.$cstNode?.offset ?? 0;
    const whole = context.document.textDocument.getText();
    const begin = textStart(entry);
    this.end = endOfLine(whole, /^[:\uFF1A]/.test(whole.charAt(begin)) ? begin : this.start);
    this.text = whole.slice(this.start, this.end);
    const { words, colon } = readWords(this.text, this.start, context);
    this.words = words;
    const [opening] = words;
    this.word = entryWord(opening?.text ?? '') ?? 'finding';
    this.shape = shapesIn(context.services.Grammar).get(this.word) ?? NO_SHAPE;
    this.hasColon = colon !== undefined;
    this.structureEnd = colon ?? this.end;
    const stop = words.findIndex(({ end }) => end > stoppedAt);
    this.stop = stop < 0 ? words.length : stop;
    this.hasText = whole.slice(this.structureEnd + 1, entry.$cstNode?.end ?? this.end).trim() !== '';
  }

  /** The word at which reading stopped; undefined where it is the colon or the line's end. */
  get stopWord(): Word | undefined {
    return this.words[this.stop];
  }

  /** True where all of the line is structure, and text follows below. */
  get lacksOnlyColon(): boolean {
    return !this.hasColon && this.hasText && this.stopWord === undefined;
  }

  /** True where reading stopped at what stands in the place of a phrase: `due mid-June 2025`, `due 2025-Q3`. */
  get stopsAtPhrase(): boolean {
    const isDated = this.words[this.stop - 1]?.type === 'DATE';
    return this.takesPhrase(this.words[this.stop - (isDated ? 2 : 1)]?.text ?? '');
  }

  /** True for an attribute that may be given as a phrase. */
  takesPhrase(attribute: string): boolean {
    return this.shape.attributes.get(attribute)?.some(({ kind }) => kind === 'phrase') ?? false;
  }

  /** The words from one to another, as typed. */
  slice(from: number, to: number): string {
    const [first, last] = [this.words[from], this.words[to - 1]];
    return first && last ? this.text.slice(first.start - this.start, last.end - this.start) : '';
  }

  /** Index of the word at or after `from` with which something new begins; the number of words when none does. */
  nextPart(from: number): number {
    const { attributes, flags } = this.shape;
    const next = this.words.findIndex(
      ({ text }, i) =>
        i >= from &&
        (text === '#' || attributes.has(text) || flags.includes(text) || this.markingAt(i) !== undefined),
    );
    return next < 0 ? this.words.length : next;
  }

  /** The words for a marking that begin with a word, in whatever letters, language and division; such as reports have, unless others count. */
  markingAt(index: number, isOwn = true): { readonly marking: Marking; readonly end: number } | undefined {
    const { start, structureEnd, shape } = this;
    const [first] = this.words.slice(index);
    const left = visibleText(this.text.slice((first?.start ?? structureEnd) - start, structureEnd - start));
    const found = markingWordsIn(left.text).find(each => each.start === 0 && !each.isMisspelt);
    const isOther = found?.sort !== 'own' && !isInCapitals(left.text.slice(0, found?.end));
    if (isOwn && isOther) return undefined;
    return first && found && shape.flags.includes(found.level)
      ? { marking: found.level, end: first.start + left.place(0, found.end).end }
      : undefined;
  }

  /** What the word refers to: `known` or `unknown`; undefined when it is no reference. */
  reference({ start }: Word): 'known' | 'unknown' | undefined {
    const found = this.context.document.references.find(({ $refNode }) => $refNode?.offset === start);
    if (!found) return undefined;
    return found.error ? 'unknown' : 'known';
  }

  /** True when the line can be read once it is edited so. */
  reads(...edits: readonly Edit[]): boolean {
    return this.readsTo(edits) === Number.POSITIVE_INFINITY;
  }

  /** Where reading stops, counted back from the line's end, once it is edited so; infinite when it does not. */
  private readsTo(edits: readonly Edit[]): number {
    const line = this.edited(edits);
    const trial = trials(this.context);
    trial.left -= line.length;
    if (trial.left < 0) return Number.NEGATIVE_INFINITY;
    const read = this.context.services.parser.LangiumParser.parse(line);
    const { value } = read;
    const stops = stopsIn(read);
    if (stops.length > 0) return stops.reduce((a, b) => Math.min(a, b)) - line.length;
    return 'entries' in value && Array.isArray(value.entries) && value.entries.length === 1
      ? Number.POSITIVE_INFINITY
      : Number.NEGATIVE_INFINITY;
  }

  /** `kind` where the line can be read once it is edited so and refers to nothing that is unknown: the edits are sure. */
  sure(kind: Sure, ...edits: readonly Edit[]): Sure | undefined {
    if (!this.reads(...edits)) return undefined;
    const { value } = this.context.services.parser.LangiumParser.parse(this.edited(edits));
    const names = AstUtils.streamAst(value)
      .filter(node => !isMention(node))
      .flatMap(node => AstUtils.streamReferences(node))
      .map(({ reference }) => reference.$refText);
    return names.every(name => declarationOf(name, this.context) !== undefined) ? kind : undefined;
  }

  /** True when reading gets further than it did, once the line is edited so. */
  helps(...edits: readonly Edit[]): boolean {
    // An edit behind the place where reading stops only brings it nearer to the line's end; that is no progress.
    const shorter = edits
      .filter(({ span }) => span.start >= this.stoppedAt)
      .reduce((sum, { span, text }) => sum + span.end - span.start - text.length, 0);
    return this.readsTo(edits) > this.stoppedAt - this.end + Math.max(0, shorter);
  }

  /** False for edits that would take a comment away that stands within the head. */
  keepsComments(edits: readonly Edit[]): boolean {
    if (!this.text.includes('//')) return true;
    const comments = this.text.match(COMMENTS)?.length;
    return this.edited(edits).match(COMMENTS)?.length === comments;
  }

  /** The line with the edits made. */
  edited(edits: readonly Edit[]): string {
    return edited(this.text, this.start, edits);
  }
}

function readWords(
  line: string,
  start: number,
  { services }: RuleContext,
): { words: Word[]; colon: number | undefined } {
  const { tokens, errors } = services.parser.Lexer.tokenize(line);
  const body = tokens.find(({ tokenType }) => tokenType.name === 'BODY');
  const end = body?.startOffset ?? line.length;
  const words = [
    ...tokens.map(({ image, startOffset, tokenType }) => ({
      text: image,
      type: tokenType.name,
      start: start + startOffset,
    })),
    ...errors.map(({ offset, length }) => ({
      text: line.slice(offset, offset + length),
      type: 'unreadable',
      start: start + offset,
    })),
  ]
    .filter(word => word.start < start + end)
    .map(word => ({ ...word, end: word.start + word.text.length }))
    .sort((a, b) => a.start - b.start);
  return { words, colon: body && body.image !== '' ? start + body.startOffset : undefined };
}
