/** The basis of a finding fits its words and its source. */
import { ruleText } from '../../messages/rules.ts';
import type { Finding } from '../../syntax/generated/ast.ts';
import { hearsayIn } from '../hearsay.ts';
import { addToStructure, propertyOf } from '../places.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import { hasSource, sourceFixes } from './sources.ts';

export const basisAgrees: Rule<Finding> = {
  code: 'finding/basis-agrees',
  severity: 'warning',
  from: 'review',
  why: 'The marking goes into tables and exports on its own, without the words that would correct it.',
  visits: ['Finding'],
  check(finding, report, context) {
    if (!hasSource(finding)) askForSource(finding, report, context);
    else if (finding.basis !== 'reported' && finding.basis !== 'stated') {
      const cue = hearsayIn(finding, context);
      if (!cue) return;
      const words = shortened(cue.words);
      report(
        finding.basis
          ? ruleText('finding/basis-agrees.observed', { words })
          : ruleText('finding/basis-agrees.hearsay', { words }),
        cue.where,
        {
          title: ruleText('finding/attributed.fix.reported'),
          edits: [
            finding.basis
              ? { span: propertyOf(finding, 'basis'), text: 'reported' }
              : addToStructure(finding, 'reported'),
          ],
        },
      );
    }
  },
};

/** Without a source and a basis, finding/attributed or finding/sourced asks for one. */
function askForSource(finding: Finding, report: Reporter, context: RuleContext): void {
  if (finding.basis !== 'reported') return;
  const where = { ...propertyOf(finding, 'basis'), lacks: 'in' } as const;
  report(ruleText('finding/basis-agrees.no-source'), where, () => sourceFixes(finding, context));
}
