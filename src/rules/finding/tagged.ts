/** A finding has a pillar. */
import type { Finding } from '../../syntax/generated/ast.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const tagged: Rule<Finding> = {
  code: 'finding/tagged',
  severity: 'error',
  from: 'draft',
  summary: 'A finding has a pillar tag.',
  why: 'Only findings with a pillar can be counted, grouped and followed up. It is what is forgotten most, and hurts most.',
  visits: ['Finding'],
  check(finding, report) {
    if (finding.tags.length === 0) {
      report(
        'A finding must have a pillar: add a tag such as #justice before the colon.',
        entryWordOf(finding),
      );
    }
  },
};
