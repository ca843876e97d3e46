/** What authors do wrong in entries that can be read all the same. */
import type { Entry } from '../../syntax/generated/ast.ts';
import type { Reporter, RuleContext } from '../rule.ts';

export type EntrySlip = (entry: Entry, report: Reporter, context: RuleContext) => void;
