import type { Entry } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import type { RuleContext } from './rule.ts';
import { statementsOf } from './statements.ts';
import { foundWords, placeOf } from './words-of-report.ts';

/** The first words in an entry that pass on what others say, without saying who; undefined where it has none. */
export function hearsayIn(
  entry: Entry,
  context: RuleContext,
): { readonly words: string; readonly where: Span } | undefined {
  const [first] = statementsOf(entry, 'hearsay', context);
  return first && { words: foundWords(first), where: placeOf(first) };
}
