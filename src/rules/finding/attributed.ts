/** What was heard is not told as if it were known. */
import { ruleText } from '../../messages/rules.ts';
import { isFinding, isMeeting } from '../../syntax/generated/ast.ts';
import { hearsayIn } from '../hearsay.ts';
import { addToStructure } from '../places.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';
import { TOLD, type ToldEntry } from '../told-entries.ts';
import { shortened } from '../wording.ts';
import { hasSource, reportedByFixes, reportedFixes } from './sources.ts';

export const attributed: Rule<ToldEntry> = {
  code: 'finding/attributed',
  severity: 'warning',
  from: 'draft',
  why: "Hearsay that is told as fact harms the mission's name when it proves wrong, and those whom it is about at once. It is known by its grammar: verbs of saying without anybody who says it, adverbs such as “reportedly”, rumours, sources without a name. Recommendations, minutes and sections are read as findings are; in the minutes of a meeting with one party, it is that party who said it.",
  visits: TOLD,
  // With “reported” and no source, finding/basis-agrees asks for one.
  concerns: entry => !namesSource(entry) && !(isFinding(entry) && entry.basis === 'reported'),
  check(entry, report, context) {
    const cue = hearsayIn(entry, context);
    if (!cue) return;
    const words = shortened(cue.words);
    if (isFinding(entry)) {
      const where = { ...cue.where, lacks: 'by' } as const;
      report(ruleText('finding/attributed.finding', { words }), where, () => remedies(entry, context));
    } else report(ruleText('finding/attributed.other', { words }), cue.where);
  },
};

function namesSource(entry: ToldEntry): boolean {
  if (isFinding(entry)) return hasSource(entry);
  return isMeeting(entry) && entry.with.length === 1;
}

function remedies(finding: Extract<ToldEntry, { $type: 'Finding' }>, context: RuleContext): readonly Fix[] {
  return [
    { title: ruleText('finding/attributed.fix.reported'), edits: [addToStructure(finding, 'reported')] },
    ...reportedByFixes(finding, context),
    ...reportedFixes(finding, context),
  ];
}
