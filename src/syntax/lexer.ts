/** The lexer: from text to tokens that begin with an entry word each and end with their prose. */
import type { LexerResult, LexingReport, TokenizeOptions } from 'langium';
import { DefaultLexer } from 'langium';
import { entryWord } from './entry-words.ts';
import { cutMentions, makeToken, type Token, type TokenTypes } from './mentions.ts';

/** A stretch of the text, as offsets; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the lexer noticed besides the tokens. */
export interface MissionReportLexingReport extends LexingReport {
  /** Stretches of lines that belong to no entry. */
  readonly stray: readonly Span[];
  /** True when the text was not read, because it is longer than `MAX_LENGTH`. */
  readonly tooLong: boolean;
}

/** The longest text that is read, in UTF-16 units; beyond it the parser could run out of stack. */
export const MAX_LENGTH = 4 * 1024 * 1024;

/**
 * Leaves out what belongs to no entry, so that the parser only ever sees entries; supplies the line end that the
 * last line may lack; and cuts prose at its mentions.
 */
export class MissionReportLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    if (text.length > MAX_LENGTH) {
      const report: MissionReportLexingReport = { diagnostics: [], stray: [], tooLong: true };
      return { tokens: [], hidden: [], errors: [], report };
    }
    const result = super.tokenize(text);
    const sorter = new Sorter(this.definition as TokenTypes);
    for (const token of result.tokens) sorter.add(token);
    // What is completed ends at the cursor, in the middle of its line.
    if (options?.mode !== 'partial') sorter.end();
    const { tokens, stray } = sorter;
    const report: MissionReportLexingReport = { diagnostics: [], stray, tooLong: false };
    const errors = outside(result.errors, stray);
    return { tokens, hidden: result.hidden, errors, report };
  }
}

/** The errors that stand in no stray stretch; both lists are in the order of the text. */
function outside(errors: LexerResult['errors'], stray: readonly Span[]): LexerResult['errors'] {
  let next = 0;
  return errors.filter(({ offset }) => {
    while ((stray[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    return offset < (stray[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Where the lexer stands: outside every entry, in the structure of one, or in its text. */
type Place = 'outside' | 'structure' | 'text';

/** Sorts the tokens into those of entries and the stretches of text outside every entry. */
class Sorter {
  readonly tokens: Token[] = [];
  readonly stray: { start: number; end: number }[] = [];
  private readonly types: TokenTypes;
  private place: Place = 'outside';
  private wasOutside = false;

  constructor(types: TokenTypes) {
    this.types = types;
  }

  add(token: Token): void {
    const isBody = token.tokenType.name === 'BODY';
    if (opensEntry(token)) this.place = 'structure';
    else if (this.place === 'text' && !isBody) this.place = 'outside';

    if (this.place === 'outside') this.addStray(token);
    else if (isBody) this.addText(token);
    else this.tokens.push(token);
    this.wasOutside = this.place === 'outside';
  }

  /** Supplies the line end that the last line may lack. */
  end(): void {
    const last = this.tokens.at(-1);
    if (last && this.place === 'structure') {
      this.addEmptyText(last.startOffset + last.image.length, last.endLine, (last.endColumn ?? 0) + 1);
    }
  }

  private addText(body: Token): void {
    if (!isBlank(body.image)) this.tokens.push(...cutMentions(body, this.types));
    else if (this.place === 'structure')
      this.addEmptyText(body.startOffset, body.startLine, body.startColumn);
    this.place = 'text';
  }

  /** The text of an entry that has none takes no room, so that the entry ends with its line. */
  private addEmptyText(offset: number, line = 1, column = 1): void {
    this.tokens.push(makeToken(this.types.BODY, '', { offset, line, column }));
  }

  private addStray(token: Token): void {
    if (isBlank(token.image)) return;
    const stretch = { start: token.startOffset, end: token.startOffset + token.image.length };
    const last = this.stray.at(-1);
    if (last && this.wasOutside) last.end = stretch.end;
    else this.stray.push(stretch);
  }
}

function isBlank(text: string): boolean {
  return /^[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]*$/.test(text);
}

function opensEntry(token: Token): boolean {
  return entryWord(token.tokenType.name) === token.tokenType.name;
}
