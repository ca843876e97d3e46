/** Cuts prose at its mentions, so that `@name` is a reference like any other. */

import type { LexerResult } from 'langium';
import { LINE_END } from '../domain/lines.ts';
import { COMMENT, MENTIONS } from '../lexicon/marks.ts';

export type Token = LexerResult['tokens'][number];
export type TokenTypes = Readonly<Record<string, Token['tokenType']>>;

/** What is in a comment mentions nothing. */
const MENTION_OR_COMMENT = new RegExp(`${COMMENT.source}|${MENTIONS.source}`, 'g');

/** How many mentions of one text are read; the parser takes the square of their number. */
const MOST_MENTIONS = 5000;

/**
 * The tokens of one BODY: its text up to and including the `@`, the name, the text after it, and so on. Together
 * they cover the BODY without gap or overlap.
 */
export function cutMentions(body: Token, types: TokenTypes): Token[] {
  if (!body.image.includes('@')) return [body];
  const cut = new Cutter(body, types);
  let mentions = 0;
  for (const mention of body.image.matchAll(MENTION_OR_COMMENT)) {
    const [all, first, second] = mention;
    if (first === undefined) continue;
    if (++mentions > MOST_MENTIONS) break;
    cut.upTo(mention.index + 1, 'REST');
    if (second === undefined) cut.upTo(mention.index + all.length, 'MENTION');
    else {
      cut.upTo(mention.index + 1 + first.length, 'ELSEWHERE');
      cut.upTo(mention.index + 2 + first.length, '.');
      cut.upTo(mention.index + all.length, 'MENTION');
    }
  }
  cut.upTo(body.image.length, 'REST');
  return cut.pieces;
}

/** A token of `type` for `image`, which starts at the position given. */
export function makeToken(
  type: Token['tokenType'] | undefined,
  image: string,
  at: { offset: number; line: number; column: number },
): Token {
  if (!type) throw new Error('The grammar lacks a token that the lexer makes.');
  const lines = LINE_END.test(image) ? image.split(LINE_END) : [image];
  const lastLine = lines.at(-1) ?? '';
  return {
    image,
    startOffset: at.offset,
    endOffset: at.offset + image.length - 1,
    startLine: at.line,
    endLine: at.line + lines.length - 1,
    startColumn: at.column,
    endColumn: (lines.length > 1 ? 0 : at.column - 1) + lastLine.length,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  };
}

class Cutter {
  readonly pieces: Token[] = [];
  private done = 0;
  private line: number;
  private column: number;

  constructor(
    private readonly body: Token,
    private readonly types: TokenTypes,
  ) {
    this.line = body.startLine ?? 1;
    this.column = body.startColumn ?? 1;
  }

  /** Takes what is left of the BODY up to `end`; the first piece keeps the type BODY. */
  upTo(end: number, type: string): void {
    if (end <= this.done) return;
    const piece = makeToken(
      this.types[this.pieces.length === 0 ? 'BODY' : type],
      this.body.image.slice(this.done, end),
      { offset: this.body.startOffset + this.done, line: this.line, column: this.column },
    );
    this.pieces.push(piece);
    this.done = end;
    this.line = piece.endLine ?? this.line;
    this.column = (piece.endColumn ?? 0) + 1;
  }
}
