/** Everything that a reader sees of an entry: its prose, and the phrases in quotes before it. */
import { CstUtils } from 'langium';
import { withoutMentions } from '../../lexicon/marks.ts';
import { type Entry, isPartyName } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { proseOf } from '../../syntax/prose.ts';

/** A text, and the way back into the file. */
export interface VisibleText {
  readonly text: string;
  /** Where a stretch of it stands. */
  span(start: number, end: number): Span;
  /** Where it stands with its quotes, if it is a phrase before the colon. */
  readonly phrase?: Span;
  /** True for a phrase in the place of a party's name. */
  readonly isParty?: boolean;
}

/** The texts of an entry in order, with blanks where it mentions somebody: exports put their own words there. */
export function textsOf(entry: Entry): readonly VisibleText[] {
  const prose = Object.values(proseOf(entry)).map(passage => ({
    text: withoutMentions(passage.text),
    span: (start: number, end: number) => passage.span(start, end),
  }));
  return [...phrasesOf(entry), ...prose].filter(({ text }) => text.trim() !== '');
}

function phrasesOf(entry: Entry): VisibleText[] {
  const phrases: VisibleText[] = [];
  for (const leaf of entry.$cstNode ? CstUtils.flattenCst(entry.$cstNode) : []) {
    const { tokenType, text, offset, end, astNode } = leaf;
    if (tokenType.name === 'BODY') break;
    if (tokenType.name !== 'STRING') continue;
    const span = (from: number, to: number) => ({ start: offset + from, end: offset + to });
    phrases.push({ text, span, phrase: { start: offset, end }, isParty: isPartyName(astNode) });
  }
  return phrases;
}
