import type { StatementKind } from '../lexicon/language-patterns.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { WordedPassage } from '../terminology/own-prose.ts';
import { type Statement, statementsIn } from '../terminology/patterns/statements.ts';
import { languageOf } from './language.ts';
import { perEntry } from './per-check.ts';
import type { RuleContext } from './rule.ts';
import { passagesIn } from './words-of-report.ts';

/** A statement with the passage in which it stands. */
export interface StatementOfReport extends Statement {
  readonly worded: WordedPassage;
}

const allOf = perEntry(context => {
  const language = languageOf(context);
  return passagesIn(context).flatMap(worded =>
    statementsIn(worded, language).map((statement): StatementOfReport => ({ ...statement, worded })),
  );
});

/** The statements of one kind in an entry, in order. */
export function statementsOf(
  entry: Entry,
  kind: StatementKind,
  context: RuleContext,
): readonly StatementOfReport[] {
  return allOf(entry, context).filter(statement => statement.kind === kind);
}
