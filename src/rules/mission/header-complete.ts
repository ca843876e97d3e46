/** The header says who wrote the report, when, and who may read it. */
import { MARKINGS } from '../../domain/marking.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Header, Mission } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import type { Span } from '../../syntax/lexer.ts';
import { addHeader, entryWordOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { allOfThese } from '../wording.ts';

/** How each line begins, which the author goes on with. */
const ASKED: Readonly<Partial<Record<Header['$type'], string>>> = {
  Author: 'author: ',
  Issued: 'issued ',
  Reference: 'reference: ',
  Classification: 'classification ',
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
    const add = (line: string): readonly Fix[] => {
      if (line === ASKED.Classification) return MARKINGS.map(marking => addition(line + marking));
      // Only a day makes the line one that can be read: the day on which it is written, which the author may change.
      const whole = line === ASKED.Issued ? line + (today ?? '') : line;
      return [addition(whole, { start: line.length, end: whole.length })];
    };
    const addition = (text: string, place?: Span): Fix => ({
      title: ruleText('fix.add', { text: text.trim() }),
      edits: [addHeader(mission, text, place)],
    });
    report(
      ruleText('mission/header-complete.missing', {
        count: missing.length,
        lines: allOfThese(missing.map(line => `${line}…`)),
      }),
      entryWordOf(mission),
      ...missing.flatMap(add),
    );
  },
};
