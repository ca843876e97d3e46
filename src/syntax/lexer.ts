/** The lexer: from text to tokens that begin with an entry word each and end with their prose. */

import type { Lexer, LexerResult, LexingReport, TokenizeOptions } from 'langium';
import { UNSEEN } from '../lexicon/generated/terminals.ts';
import { ENTRY_WORDS, RESERVED_AFTER_FINDING, VALUE_WORDS } from '../lexicon/generated/words.ts';
import { withoutComments } from '../lexicon/marks.ts';
import { isReserved } from '../lexicon/words.ts';
import { cutMentions, makeToken, type Token, type TokenTypes } from './mentions.ts';
import { tokensIn, tokenTypes } from './tokens.ts';

/** A stretch of the text, as offsets; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the lexer reports besides the tokens. */
export interface MissionReportLexingReport extends LexingReport {
  /** Stretches of lines that belong to no entry. */
  readonly stray: readonly Span[];
  /** True when the text was not read, because it is longer than `MAX_LENGTH`. */
  readonly tooLong: boolean;
}

/** The longest text that is read, in UTF-16 units; beyond it the parser could run out of stack. */
export const MAX_LENGTH = 4 * 1024 * 1024;

/** How many words the structure of an entry can have; the parser takes the square of their number when they are wrong. */
const LONGEST_STRUCTURE = 1000;

/**
 * Leaves out what belongs to no entry, so that the parser only ever sees entries; supplies the line end that the
 * last line may lack; and cuts prose at its mentions.
 */
export class MissionReportLexer implements Lexer {
  readonly definition = tokenTypes();

  tokenize(text: string, options?: TokenizeOptions): LexerResult {
    if (text.length > MAX_LENGTH) {
      const report: MissionReportLexingReport = { diagnostics: [], stray: [], tooLong: true };
      return { tokens: [], hidden: [], errors: [], report };
    }
    // A text that is read for completion ends at the cursor, in the middle of a line.
    const isWhole = options?.mode !== 'partial';
    const result = tokensIn(text, this.definition, isWhole);
    const sorter = new Sorter(this.definition);
    let next = 0;
    const addErrorsBefore = (offset: number) => {
      for (let error = result.errors[next]; error && error.offset < offset; error = result.errors[++next])
        sorter.addUnreadable(error);
    };
    for (const token of result.tokens) {
      addErrorsBefore(token.startOffset);
      sorter.add(token);
    }
    addErrorsBefore(Number.POSITIVE_INFINITY);
    if (isWhole) sorter.end();
    const { tokens, errors, stray } = sorter;
    const report: MissionReportLexingReport = { diagnostics: [], stray, tooLong: false };
    return { tokens, hidden: result.hidden, errors, report };
  }
}

/** Where the lexer stands: outside every entry, in the structure of one, or in its text. */
type Place = 'outside' | 'structure' | 'text';

/** Sorts the tokens into those of entries and the stretches of text outside every entry. */
class Sorter {
  readonly tokens: Token[] = [];
  /** Errors: characters in the structure of entries that make no token. */
  readonly errors: LexerResult['errors'] = [];
  readonly stray: { start: number; end: number }[] = [];
  private place: Place = 'outside';
  private wordsInStructure = 0;
  private wasOutside = false;

  constructor(private readonly types: TokenTypes) {}

  add(token: Token): void {
    const isBody = token.tokenType.name === 'BODY';
    // A colon at the margin begins no text of the entry above.
    if (opensEntry(token)) {
      // However authors capitalise it, the tree has the word as the grammar writes it.
      token.image = token.image.toLowerCase();
      this.place = 'structure';
      this.wordsInStructure = 0;
    } else if (this.place === 'text' && (!isBody || COLON.test(token.image))) this.place = 'outside';

    if (this.place === 'outside')
      this.addStray(token.startOffset, isBlank(token.image) ? 0 : token.image.length);
    else if (isBody) this.addText(token);
    else this.addToStructure(token);
    this.wasOutside = this.place === 'outside';
  }

  /** Adds characters that make no token: an error in structure; at the margin, the start of a stretch outside every entry. */
  addUnreadable(error: LexerResult['errors'][number]): void {
    if (this.place === 'structure') {
      if (this.hasRoom()) this.errors.push(error);
    } else {
      this.place = 'outside';
      this.addStray(error.offset, error.length);
      this.wasOutside = true;
    }
  }

  /** Supplies the line end that the last line may lack. */
  end(): void {
    const last = this.tokens.at(-1);
    if (last && this.place === 'structure') {
      this.addEmptyText(last.startOffset + last.image.length, last.endLine, (last.endColumn ?? 0) + 1);
    }
  }

  private hasRoom(): boolean {
    return ++this.wordsInStructure <= LONGEST_STRUCTURE;
  }

  private addToStructure(token: Token): void {
    const isSecond = this.wordsInStructure === 1;
    const hasRoom = this.hasRoom();
    if (isSecond && this.isNameBelow(token))
      this.refuse(token, 'A name stands on the line of its entry word.');
    else if (hasRoom) this.tokens.push(token);
    else if (this.wordsInStructure === LONGEST_STRUCTURE + 1)
      this.refuse(token, 'The structure of an entry ends before this.');
  }

  /** True for a word that would be the name of the entry, if it stood on the same line as the entry word. */
  private isNameBelow({ image, startLine, tokenType }: Token): boolean {
    const opening = this.tokens.at(-1);
    const isReservedHere = opening?.tokenType.name === 'finding' && AFTER_FINDING.has(image);
    return MAY_BE_NAMES.has(tokenType.name) && !isReservedHere && startLine !== opening?.startLine;
  }

  /** Drops a token, and reports it or what follows as an error. */
  private refuse(
    { startOffset, startLine, startColumn, image }: Token,
    message: string,
    length = image.length,
  ): void {
    this.errors.push({ offset: startOffset, line: startLine, column: startColumn, length, message });
  }

  private addText(body: Token): void {
    const { image } = body;
    const isText = !isBlank(withoutComments(image));
    if (isText && this.place === 'structure' && !COLON.test(image))
      this.refuse(body, 'No colon ends the head above.', 0);
    if (isText) for (const piece of cutMentions(body, this.types)) this.tokens.push(piece);
    else if (this.place === 'structure')
      this.addEmptyText(body.startOffset, body.startLine, body.startColumn);
    this.place = 'text';
  }

  /** An empty BODY token gets no length, so that an entry without text ends with its line. */
  private addEmptyText(offset: number, line = 1, column = 1): void {
    this.tokens.push(makeToken(this.types.BODY, '', { offset, line, column }));
  }

  private addStray(start: number, length: number): void {
    if (length === 0) return;
    const last = this.stray.at(-1);
    if (last && this.wasOutside) last.end = start + length;
    else this.stray.push({ start, end: start + length });
  }
}

const COLON = /^[:\uFF1A]/;
const AFTER_FINDING: ReadonlySet<string> = new Set(RESERVED_AFTER_FINDING);
const MAY_BE_NAMES: ReadonlySet<string> = new Set(
  ['ID', ...Object.values(VALUE_WORDS).flat()].filter(word => !isReserved(word)),
);
const BLANK = new RegExp(`^(?:\\s|${UNSEEN.source})*$`);

function isBlank(text: string): boolean {
  return BLANK.test(text);
}

const OPENING: ReadonlySet<string> = new Set(Object.keys(ENTRY_WORDS));

/** True for a word at the margin with which an entry begins. */
export function opensEntry(token: Pick<Token, 'tokenType'>): boolean {
  return OPENING.has(token.tokenType.name);
}
