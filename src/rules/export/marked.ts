/** What goes to others says how it is classified. */
import { ruleText } from '../../messages/rules.ts';
import type { Mission } from '../../syntax/generated/ast.ts';
import { isClassification } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import { addHeader, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const UNCLASSIFIED = 'classification unclassified';

export const marked: Rule<Mission> = {
  code: 'export/marked',
  severity: 'error',
  from: 'always',
  why: 'A report without a marking may be anything: nobody has said yet that others may read it.',
  visits: ['Mission'],
  concerns: (_, { audience }) => audience !== 'internal',
  check(mission, report) {
    if (mission.marking || headersOf(mission).some(isClassification)) return;
    report(ruleText('export/marked.none', { line: UNCLASSIFIED }), entryWordOf(mission), {
      title: ruleText('fix.add', { text: UNCLASSIFIED }),
      edits: [addHeader(mission, UNCLASSIFIED)],
    });
  },
};
