/** The numbers that the text tells are those of the lists. */
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import { numberAsWord, type Statement } from '../../terminology/patterns/statements.ts';
import { languageOf } from '../language.ts';
import type { Rule } from '../rule.ts';
import { statementsOf } from '../statements.ts';
import { capitalized, count, quote } from '../wording.ts';
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
      report(
        `${quote(foundWords(statement))} should agree with the list, which has ${count(listed.number, listed.noun)}${listed.of}.`,
        placeOf(statement),
        { title: `Write ${quote(text)}`, edits: [{ span, text }] },
      );
    }
  },
};

const COUNTED = ['team', 'meetings'] as const;

/** What the report lists of what a statement counts. */
function listedFor(
  statement: Statement,
  file: MissionFile,
): { readonly number: number; readonly noun: string; readonly of: string } {
  if (statement.kind === 'meetings')
    return { number: entriesOf(file, 'Meeting').length, noun: 'meeting', of: '' };
  const body = bodyIn(statement);
  const members = entriesOf(file, 'Participant').filter(
    ({ organization }) => body === undefined || organization?.$refText === body,
  );
  return { number: members.length, noun: 'participant', of: body === undefined ? '' : ` of ${body}` };
}

/** Whose members are counted, as in “4 OHS representatives”. */
function bodyIn(statement: Statement): string | undefined {
  const counted = statement.worded.passage.text.slice(statement.number?.word.end, statement.end);
  return /^\s+(\p{Lu}[\p{Lu}\d]+)\s/u.exec(counted)?.[1];
}

/** The number as a figure or a word, after what stood there. */
function asWritten(number: number, instead: string, language: string): string {
  const word = /^\d/.test(instead) ? undefined : numberAsWord(number, language);
  if (word === undefined) return String(number);
  return /^\p{Lu}/u.test(instead) ? capitalized(word) : word;
}
