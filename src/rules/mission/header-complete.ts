/** The header says who wrote the report, when, and who may read it. */
import { ruleText } from '../../messages/rules.ts';
import type { Header, Mission } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';

import { addHeader, endOf, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { allOfThese } from '../wording.ts';

const ASKED: readonly {
  readonly type: Header['$type'];
  readonly line: string;
  readonly isOpen: boolean;
}[] = [
  { type: 'Author', line: 'author: ', isOpen: true },
  { type: 'Issued', line: 'issued ', isOpen: true },
  { type: 'Reference', line: 'reference: ', isOpen: true },
  { type: 'Classification', line: 'classification unclassified', isOpen: false },
  { type: 'Distribution', line: 'distribution: ', isOpen: true },
];

export const headerComplete: Rule<Mission> = {
  code: 'mission/header-complete',
  severity: 'warning',
  from: 'review',
  why: 'A report without author, date, reference or marking cannot be filed, quoted or sent.',
  visits: ['Mission'],
  check(mission, report) {
    const headers = headersOf(mission);
    const missing = ASKED.filter(({ type }) => !headers.some(header => header.$type === type));
    if (missing.length === 0) return;
    report(
      ruleText('mission/header-complete.missing', {
        count: missing.length,
        lines: allOfThese(missing.map(({ line, isOpen }) => (isOpen ? `${line.trim()} …` : line))),
      }),
      entryWordOf(mission),
      ...missing.map(({ line, isOpen }) => ({
        title: ruleText('fix.add', { text: line.trim() }),
        edits: [addHeader(mission, line, isOpen ? endOf(line) : undefined)],
      })),
    );
  },
};
