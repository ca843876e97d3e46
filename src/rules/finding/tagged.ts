/** A finding has a pillar. */
import type { Finding } from '../../syntax/generated/ast.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { tagsInText } from '../slips/tag-in-text.ts';

export const tagged: Rule<Finding> = {
  code: 'finding/tagged',
  severity: 'error',
  from: 'draft',
  summary: 'A finding has a pillar tag.',
  why: 'Only findings with a pillar can be counted, grouped and followed up. It is what is forgotten most, and hurts most.',
  visits: ['Finding'],
  check(finding, report) {
    // A tag that stands after the colon is told by the rule `syntax`.
    if (finding.tags.length === 0 && tagsInText(finding) === '') {
      report(
        'A finding must have a pillar: add a tag such as #justice before the colon.',
        entryWordOf(finding),
      );
    }
  },
};
