/** What was heard is not told as if it were known. */
import type { Finding } from '../../syntax/generated/ast.ts';
import { hearsayIn } from '../hearsay.ts';
import { addToStructure } from '../places.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';
import { hasSource } from './sources.ts';

export const attributed: Rule<Finding> = {
  code: 'finding/attributed',
  severity: 'warning',
  from: 'draft',
  summary: 'What "is said to be" so names who said it, or is marked reported.',
  why: "Hearsay that is told as fact harms the mission's name when it proves wrong, and those whom it is about at once.",
  visits: ['Finding'],
  // With “reported” and no source, finding/basis-agrees asks for one.
  concerns: finding => !hasSource(finding) && finding.basis !== 'reported',
  check(finding, report, context) {
    const cue = hearsayIn(finding, context);
    if (!cue) return;
    report(
      `${quote(cue.words)} should say who said it: “by NAME” or “in MEETING” before the colon; or mark the finding “reported”.`,
      cue.where,
      { title: 'Mark it reported', edits: [addToStructure(finding, 'reported')] },
    );
  },
};
