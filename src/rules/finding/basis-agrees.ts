/** The basis of a finding fits its words. */
import type { Finding } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { hearsayIn } from '../hearsay.ts';
import { languageOf } from '../language.ts';
import { addToStructure, propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';
import { hasSource } from './sources.ts';

export const basisAgrees: Rule<Finding> = {
  code: 'finding/basis-agrees',
  severity: 'warning',
  from: 'review',
  summary: 'What is told as hearsay is marked reported or stated, not observed.',
  why: 'The marking goes into tables and exports on its own, without the words that would correct it.',
  visits: ['Finding'],
  // Without a source, finding/attributed asks for one; with "reported" and none, finding/sourced does.
  concerns: (finding, context) => languageOf(context) === 'en' && hasSource(finding),
  check(finding, report) {
    if (finding.basis === 'reported' || finding.basis === 'stated') return;
    const { title, body } = proseOf(finding);
    const [cue] = [...hearsayIn(title), ...hearsayIn(body)];
    if (!cue) return;
    report(
      finding.basis
        ? `${quote(cue.words)} is hearsay: the finding should be marked “reported”, not “observed”.`
        : `${quote(cue.words)} is hearsay: the finding should be marked “reported”.`,
      cue.where,
      {
        title: 'Mark it reported',
        edits: [
          finding.basis
            ? { span: propertyOf(finding, 'basis'), text: 'reported' }
            : addToStructure(finding, 'reported'),
        ],
        isPreferred: !finding.basis,
      },
    );
  },
};
