/** The numbers that the text tells are those of the lists. */
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import { numberAsWord } from '../../terminology/patterns/statements.ts';
import { languageOf } from '../language.ts';
import type { Rule } from '../rule.ts';
import { type StatementOfReport, statementsOf } from '../statements.ts';
import { capitalized, shortened } from '../wording.ts';
import { foundWords, placeOf } from '../words-of-report.ts';

export const countAgrees: Rule<ProseEntry> = {
  code: 'participant/count-agrees',
  severity: 'warning',
  from: 'review',
  why: 'Somebody joins, a meeting falls out, and the sentence that counts them stays. Only sentences that say who took part, and how many meetings were held, are held against the lists.',
  visits: PROSE,
  check(entry, report, context) {
    for (const statement of COUNTED.flatMap(kind => statementsOf(entry, kind, context))) {
      const { number, worded } = statement;
      const listed = listedFor(statement, context.file);
      if (!number || listed.number === 0 || number.value === listed.number) continue;
      const span = worded.passage.span(number.word.start, number.word.end);
      const written = worded.passage.text.slice(number.word.start, number.word.end);
      const text = asWritten(listed.number, written, languageOf(context));
      report(listed.tell(shortened(foundWords(statement))), placeOf(statement), {
        title: ruleText('fix.write', { text }),
        edits: [{ span, text }],
      });
    }
  },
};

const COUNTED = ['team', 'meetings'] as const;

/** What the report lists of what a statement counts, and what is said of it. */
function listedFor(
  statement: StatementOfReport,
  file: MissionFile,
): { readonly number: number; readonly tell: (words: string) => string } {
  if (statement.kind === 'meetings') {
    const count = entriesOf(file, 'Meeting').length;
    return { number: count, tell: words => ruleText('participant/count-agrees.meetings', { words, count }) };
  }
  const body = bodyIn(statement);
  const members = entriesOf(file, 'Participant').filter(
    ({ organization }) => body === undefined || organization?.$refText === body,
  );
  const count = members.length;
  return {
    number: count,
    tell: words =>
      body === undefined
        ? ruleText('participant/count-agrees.participants', { words, count })
        : ruleText('participant/count-agrees.members', { words, count, body }),
  };
}

/** Whose members are counted, as in “4 OHS representatives”. */
function bodyIn(statement: StatementOfReport): string | undefined {
  const counted = statement.worded.text.slice(statement.number?.word.end, statement.end);
  return /^\s+(\p{Lu}[\p{Lu}\d]+)\s/u.exec(counted)?.[1];
}

/** The number as a figure or a word, after what stood there. */
function asWritten(number: number, instead: string, language: string): string {
  const word = /^\d/.test(instead) ? undefined : numberAsWord(number, language);
  if (word === undefined) return String(number);
  return /^\p{Lu}/u.test(instead) ? capitalized(word) : word;
}
