/** The header says who wrote the report, when, and who may read it. */
import type { Header, Mission } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';

import { addHeader, endOf, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { list } from '../wording.ts';

const ASKED: readonly {
  readonly type: Header['$type'];
  readonly what: string;
  readonly line: string;
  readonly isOpen: boolean;
}[] = [
  { type: 'Author', what: 'its author', line: 'author: ', isOpen: true },
  { type: 'Issued', what: 'the date of issue', line: 'issued ', isOpen: true },
  { type: 'Reference', what: 'its reference', line: 'reference: ', isOpen: true },
  { type: 'Classification', what: 'its classification', line: 'classification unclassified', isOpen: false },
  { type: 'Distribution', what: 'its distribution', line: 'distribution: ', isOpen: true },
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
      `The header should also give ${list(missing.map(({ what }) => what))}.`,
      entryWordOf(mission),
      ...missing.map(({ line, isOpen }) => ({
        title: `Add “${line.trim()}”`,
        edits: [addHeader(mission, line, isOpen ? endOf(line) : undefined)],
      })),
    );
  },
};
