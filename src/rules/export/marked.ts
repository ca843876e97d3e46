/** What goes to others says how it is classified. */
import { ruleText } from '../../messages/rules.ts';
import type { Mission } from '../../syntax/generated/ast.ts';
import { isClassification } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import { isMarked } from '../../syntax/markings.ts';
import { addHeader, entryWordOf, propertyOf } from '../places.ts';
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
    if (isMarked(mission)) return;
    const header = headersOf(mission).find(isClassification);
    const where = header ? propertyOf(header, 'level') : undefined;
    report(ruleText('export/marked.none', { line: UNCLASSIFIED }), where ?? entryWordOf(mission), {
      title: ruleText(where ? 'fix.write' : 'fix.add', { text: UNCLASSIFIED }),
      edits: [where ? { span: where, text: 'unclassified' } : addHeader(mission, UNCLASSIFIED)],
    });
  },
};
