/** It is clear what sort of statement a finding is. */

import { KINDS } from '../../domain/scales.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Finding } from '../../syntax/generated/ast.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { oneOfThese } from '../wording.ts';

export const kindGiven: Rule<Finding> = {
  code: 'finding/kind-given',
  severity: 'info',
  from: 'review',
  why: 'A gap asks for an answer and a good practice for praise; a reader must be able to tell them apart at a glance.',
  visits: ['Finding'],
  folds: true,
  check(finding, report) {
    if (finding.kind) return;
    report(
      ruleText('finding/kind-given.none', { kinds: oneOfThese(KINDS) }),
      { ...entryWordOf(finding), lacks: 'kind' },
      ...KINDS.map(kind => ({
        title: ruleText('finding/kind-given.fix.call', { kind }),
        edits: [addToStructure(finding, kind)],
      })),
    );
  },
};
