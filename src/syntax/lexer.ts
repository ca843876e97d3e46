/** The lexer: from text to tokens that begin with an entry word each and end with their prose. */
import type { LexerResult, LexingReport } from 'langium';
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
  override tokenize(text: string): LexerResult {
    if (text.length > MAX_LENGTH) {
      const report: MissionReportLexingReport = { diagnostics: [], stray: [], tooLong: true };
      return { tokens: [], hidden: [], errors: [], report };
    }
    const result = super.tokenize(text);
    const { tokens, stray } = sortOut(result.tokens, this.definition as TokenTypes);
    const report: MissionReportLexingReport = { diagnostics: [], stray, tooLong: false };
    const errors = result.errors.filter(
      error => !stray.some(({ start, end }) => error.offset >= start && error.offset < end),
    );
    return { tokens, hidden: result.hidden, errors, report };
  }
}

/** Where the lexer stands: outside every entry, in the structure of one, or in its text. */
type Place = 'outside' | 'structure' | 'text';

function sortOut(all: readonly Token[], types: TokenTypes): { tokens: Token[]; stray: Span[] } {
  const tokens: Token[] = [];
  const stray: { start: number; end: number }[] = [];
  let place: Place = 'outside';
  let stretch: { start: number; end: number } | undefined;
  for (const token of all) {
    const isBody = token.tokenType.name === 'BODY';
    const isBlank = isBody && token.image.trim() === '';
    if (opensEntry(token)) place = 'structure';
    else if (place === 'text' && !isBody) place = 'outside';

    if (place !== 'outside') stretch = undefined;
    else if (!isBlank) {
      if (!stretch) {
        stretch = { start: token.startOffset, end: 0 };
        stray.push(stretch);
      }
      stretch.end = token.startOffset + token.image.length;
    }
    if (place === 'outside') continue;

    if (!isBody) tokens.push(token);
    else {
      if (!isBlank) tokens.push(...cutMentions(token, types));
      else if (place === 'structure')
        tokens.push(emptyText(types, token.startOffset, token.startLine, token.startColumn));
      place = 'text';
    }
  }
  const last = tokens.at(-1);
  if (last && place === 'structure') {
    tokens.push(
      emptyText(types, last.startOffset + last.image.length, last.endLine, (last.endColumn ?? 0) + 1),
    );
  }
  return { tokens, stray };
}

function opensEntry(token: Token): boolean {
  return entryWord(token.tokenType.name) === token.tokenType.name;
}

/** The text of an entry that has none: it takes no room, so that the entry ends with its line. */
function emptyText(types: TokenTypes, offset: number, line = 1, column = 1): Token {
  return makeToken(types['BODY'], '', { offset, line, column });
}
