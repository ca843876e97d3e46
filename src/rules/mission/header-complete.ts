/** The header says who wrote the report, when, and who may read it. */
import { placeToFill } from '../../base/plain-snippet.ts';
import { MARKINGS } from '../../domain/marking.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Header, Mission } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import { addHeader, entryWordOf, toFillIn } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { placeFor } from '../template/templates.ts';
import { allOfThese } from '../wording.ts';

/** How each line begins, and what the author fills in behind it. */
const ASKED = {
  Author: { line: 'author: ', place: 'your-name' },
  Issued: { line: 'issued ' },
  Reference: { line: 'reference: ', place: 'document-number' },
  Classification: { line: 'classification ' },
  Distribution: { line: 'distribution: ', place: 'recipients' },
} as const satisfies Partial<Record<Header['$type'], object>>;

type Asked = (typeof ASKED)[keyof typeof ASKED];

export const headerComplete: Rule<Mission> = {
  code: 'mission/header-complete',
  severity: 'warning',
  from: 'review',
  why: 'A report without author, date, reference or marking cannot be filed, quoted or sent.',
  visits: ['Mission'],
  check(mission, report, { today }) {
    const headers = headersOf(mission);
    const missing = Object.entries(ASKED).flatMap(([type, asked]) =>
      headers.some(header => header.$type === type) ? [] : [asked],
    );
    if (missing.length === 0) return;
    const add = (asked: Asked): readonly Fix[] => {
      const { line } = asked;
      if ('place' in asked) return [addition(line, placeFor(1, asked.place))];
      if (asked === ASKED.Classification) return MARKINGS.map(marking => addition(line + marking));
      return today === undefined ? [] : [addition(line, placeToFill(1, today), line + today)];
    };
    const addition = (text: string, place = '', named = text): Fix => ({
      title: ruleText('fix.add', { text: named.trim() }),
      edits: [toFillIn(addHeader(mission, text + place))],
    });
    report(
      ruleText('mission/header-complete.missing', {
        count: missing.length,
        lines: allOfThese(missing.map(({ line }) => `${line}…`)),
      }),
      entryWordOf(mission),
      ...missing.flatMap(add),
    );
  },
};
