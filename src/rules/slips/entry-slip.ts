/** What authors do wrong in entries that can be read all the same. */
import type { Entry } from '../../syntax/generated/ast.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import type { Reporter, RuleContext } from '../rule.ts';

export type EntrySlip = (entry: Entry, report: Reporter, context: RuleContext) => void;

/** True for what somebody refers to, who means it as a name. */
export function isUsedAsName(name: string, { document, services }: RuleContext): boolean {
  return (
    document.references.some(({ $refText }) => $refText === name) ||
    indexOf(services.shared).filesUsing(name).size > 0
  );
}
