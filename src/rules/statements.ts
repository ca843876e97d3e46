import { MultiMap } from 'langium';
import type { StatementKind } from '../lexicon/language-patterns.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { WordedPassage } from '../terminology/own-prose.ts';
import { type Statement, statementsIn } from '../terminology/patterns/statements.ts';
import { languageOf } from './language.ts';
import { perCheck } from './per-check.ts';
import type { ReportContext } from './rule.ts';
import { passagesIn } from './words-of-report.ts';

/** A statement with the passage in which it stands. */
export interface StatementOfReport extends Statement {
  readonly worded: WordedPassage;
}

const byEntry = perCheck(context => {
  const language = languageOf(context);
  const found = new MultiMap<Entry, StatementOfReport>();
  for (const worded of passagesIn(context))
    for (const statement of statementsIn(worded, language)) found.add(worded.entry, { ...statement, worded });
  return found;
});

/** The statements of one kind in an entry, in order. */
export function statementsOf(
  entry: Entry,
  kind: StatementKind,
  context: ReportContext,
): readonly StatementOfReport[] {
  return byEntry(context)
    .get(entry)
    .filter(statement => statement.kind === kind);
}
