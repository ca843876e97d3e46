/** What a colleague should see before the report goes on, and nobody outside may be sent. */
import type { Entry } from '../../syntax/generated/ast.ts';
import { mayName } from '../export/tell-names.ts';
import type { Reporter, RuleContext, Say } from '../rule.ts';

/** True for an entry that is read by colleagues, or whose words reach the readers outside. */
export function isRead(entry: Entry, context: RuleContext): boolean {
  return context.audience === 'internal' || mayName(entry, context);
}

/** Says that something must be settled before the report goes to readers outside, and should be before. */
export function keptBack(report: Reporter, { audience }: RuleContext): Say {
  return audience === 'internal' ? report.warning : report;
}
