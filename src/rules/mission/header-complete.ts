/** The header says who wrote the report, when, and who may read it. */
import { ruleText } from '../../messages/rules.ts';
import type { Header, Mission } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';

import { addHeader, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { allOfThese } from '../wording.ts';

/** The line that each is; what ends in a blank is the author's to go on with. */
const ASKED: Readonly<Partial<Record<Header['$type'], string>>> = {
  Author: 'author: ',
  Issued: 'issued ',
  Reference: 'reference: ',
  Classification: 'classification unclassified',
  Distribution: 'distribution: ',
};

export const headerComplete: Rule<Mission> = {
  code: 'mission/header-complete',
  severity: 'warning',
  from: 'review',
  why: 'A report without author, date, reference or marking cannot be filed, quoted or sent.',
  visits: ['Mission'],
  check(mission, report, { today }) {
    const headers = headersOf(mission);
    const missing = Object.entries(ASKED).flatMap(([type, line]) =>
      headers.some(header => header.$type === type) ? [] : [line],
    );
    if (missing.length === 0) return;
    const isOpen = (line: string) => line.endsWith(' ');
    const add = (line: string) => {
      // Only a day makes the line one that can be read: the day on which it is written, which the author may change.
      const whole = line === ASKED.Issued ? line + (today ?? '') : line;
      const place = isOpen(line) ? { start: line.length, end: whole.length } : undefined;
      return {
        title: ruleText('fix.add', { text: whole.trim() }),
        edits: [addHeader(mission, whole, place)],
      };
    };
    report(
      ruleText('mission/header-complete.missing', {
        count: missing.length,
        lines: allOfThese(missing.map(line => (isOpen(line) ? `${line}…` : line))),
      }),
      entryWordOf(mission),
      ...missing.map(add),
    );
  },
};
